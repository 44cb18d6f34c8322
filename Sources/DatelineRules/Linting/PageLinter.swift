import DatelineArchive
import DatelineSyntax

/// Runs rules on single pages.
struct PageLinter: Sendable {
  /// Which rules to run.
  enum Phase: Sendable {
    /// Those that see only their page.
    case pageRules
    /// Those that see more, of which the page's facts concern at least one.
    case archiveRules
    /// All of them.
    case all
  }

  private struct Entry: Sendable {
    let rule: any Rule.Type
    let archiveRule: (any ArchiveRule.Type)?
    let id: String
  }

  /// What decides whether a rule is called at all; apart from the rules, so that looking at it touches no reference.
  private struct Gate: Sendable {
    let interest: RuleInterest
    let seesArchive: Bool
    let needsArchive: Bool
    let needsWholeArchive: Bool
    /// Whether the rule looks at files that are no pages by where they lie.
    let seesMisplacedFiles: Bool
  }

  private let entries: [Entry]
  private let gates: [Gate]
  /// The places of the rules that see more than their page.
  private let archiveRules: [Int]
  /// What a page must have for any rule that sees only its page; `nil` if there is one that looks at every page.
  private let pageRulesInterest: RuleInterest?

  init() {
    entries = RuleRegistry.all.map { rule in
      Entry(rule: rule, archiveRule: rule.archiveRule, id: rule.metadata.id)
    }
    gates = RuleRegistry.all.map { rule in
      Gate(
        interest: rule.interest, seesArchive: rule.archiveRule != nil,
        needsArchive: rule.archiveRule?.needsArchive ?? false,
        needsWholeArchive: rule.metadata.scope == .archive,
        seesMisplacedFiles: rule.metadata.group == .names)
    }
    archiveRules = gates.indices.filter { [gates] in gates[$0].seesArchive }
    pageRulesInterest = RuleInterest.union(gates.filter { !$0.seesArchive }.map(\.interest))
  }

  /// Whether the facts of a page concern a rule that sees more than its page.
  func concerns(_ facts: PageFacts, in archive: ArchiveIndex, settings: RuleSettings) -> Bool {
    for index in archiveRules {
      let gate = gates[index]
      guard archive.isWhole || !gate.needsWholeArchive, gate.interest.mayBeMet(by: facts),
        settings.severity(ofRuleAt: index) != nil, let rule = entries[index].archiveRule
      else { continue }
      if rule.concerns(facts, in: archive) { return true }
    }
    return false
  }

  /// Whether some rule of a phase looks at pages such as one.
  func mayFind(_ traits: RuleInterest.Traits, phase: Phase, in archive: ArchiveIndex?) -> Bool {
    // Most pages touch none of the interests.
    if phase == .pageRules, let pageRulesInterest, !pageRulesInterest.isTouched(by: traits) { return false }
    return gates.indices.contains { index in
      gates[index].interest.isMet(by: traits) && isIn(phase, gates[index])
        && isInScope(gates[index], archive)
    }
  }

  /// How many rules see only their page.
  var pageRuleCount: Int { gates.count - archiveRules.count }

  /// Which of the rules that see only their page run under some settings.
  func pageRules(under settings: RuleSettings) -> RunningRules {
    RunningRules(
      severities: gates.indices.filter { !gates[$0].seesArchive }.map { index in
        guard let severity = settings.severity(ofRuleAt: index) else { return 0 }
        let rank = Severity.allCases.firstIndex(of: severity) ?? 0
        return UInt8(rank + 1) | (settings.isSeverityConfigured(ofRuleAt: index) ? 0x80 : 0)
      })
  }

  /// What the rules of a phase find on a page, in the order of the text, without what the page suppresses.
  func diagnostics(for page: PageContext, settings: RuleSettings, phase: Phase) -> [Diagnostic] {
    let hasSuppressions = page.tree.kinds.contains(.suppression)
    let traits = RuleInterest.Traits(page)
    let isMisplaced = page.isMisplaced
    // Once, since each copy of an index counts all its references, which the threads share.
    let archive = page.archive
    var diagnostics: [Diagnostic] = []
    for index in gates.indices {
      let gate = gates[index]
      guard gate.interest.isMet(by: traits), isIn(phase, gate), isInScope(gate, archive),
        !isMisplaced || gate.seesMisplacedFiles,
        let severity = settings.severity(ofRuleAt: index)
      else { continue }
      let entry = entries[index]
      if let rule = entry.archiveRule, let archive, !rule.concerns(page.facts, in: archive) { continue }
      var report = Reporter(
        rule: entry.id, severity: severity,
        isSeverityConfigured: settings.isSeverityConfigured(ofRuleAt: index), diagnostics: diagnostics)
      diagnostics = []
      entry.rule.check(page, &report)
      diagnostics = report.diagnostics
    }
    if hasSuppressions {
      let ran = gates.indices.filter { index in
        isIn(phase, gates[index]) && isInScope(gates[index], archive)
          && (!isMisplaced || gates[index].seesMisplacedFiles)
          && settings.severity(ofRuleAt: index) != nil
      }
      diagnostics = Suppressions(in: page.tree).apply(
        to: diagnostics, ran: Set(ran.map { entries[$0].id }), settings: settings)
    }
    return diagnostics.sorted(by: Self.precedes)
  }

  private func isIn(_ phase: Phase, _ gate: Gate) -> Bool {
    switch phase {
    case .pageRules: !gate.seesArchive
    case .archiveRules: gate.seesArchive
    case .all: true
    }
  }

  private func isInScope(_ gate: Gate, _ archive: ArchiveIndex?) -> Bool {
    guard gate.seesArchive else { return true }
    guard let archive else { return !gate.needsArchive }
    return archive.isWhole || !gate.needsWholeArchive
  }

  /// By place, then rule, then message, so that the order never depends on chance.
  static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.rule, left.message)
      < (right.range.lowerBound, right.range.upperBound, right.rule, right.message)
  }
}
