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
    let scope: RuleMetadata.Scope
    let interest: RuleInterest
  }

  private let entries: [Entry]

  init() {
    entries = RuleRegistry.all.map { rule in
      Entry(
        rule: rule, archiveRule: rule as? any ArchiveRule.Type, id: rule.metadata.id,
        scope: rule.metadata.scope,
        interest: rule.interest)
    }
  }

  /// Whether the facts of a page concern a rule that sees more than its page.
  func concerns(_ facts: PageFacts, in archive: ArchiveIndex, settings: RuleSettings) -> Bool {
    for (index, entry) in entries.enumerated() {
      guard let rule = entry.archiveRule, entry.interest.documents.contains(facts.document),
        settings.severity(ofRuleAt: index) != nil, isInScope(entry, archive)
      else { continue }
      if rule.concerns(facts, in: archive) { return true }
    }
    return false
  }

  /// What the rules of a phase find on a page, in the order of the text, without what the page suppresses.
  func diagnostics(for page: PageContext, settings: RuleSettings, phase: Phase) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var ran: Set<String> = []
    let hasSuppressions = page.tree.kinds.contains(.suppression)
    for (index, entry) in entries.enumerated() {
      guard let severity = settings.severity(ofRuleAt: index), isIn(phase, entry) else { continue }
      if let rule = entry.archiveRule {
        guard page.archive.map({ isInScope(entry, $0) }) ?? !rule.needsArchive else { continue }
      }
      if hasSuppressions { ran.insert(entry.id) }
      guard entry.interest.isMet(by: page.tree) else { continue }
      if let rule = entry.archiveRule, let archive = page.archive, !rule.concerns(page.facts, in: archive) {
        continue
      }
      var report = Reporter(rule: entry.id, severity: severity, diagnostics: diagnostics)
      diagnostics = []
      entry.rule.check(page, &report)
      diagnostics = report.diagnostics
    }
    if hasSuppressions {
      diagnostics = Suppressions(in: page.tree).apply(to: diagnostics, ran: ran, settings: settings)
    }
    return diagnostics.sorted(by: Self.precedes)
  }

  private func isIn(_ phase: Phase, _ entry: Entry) -> Bool {
    switch phase {
    case .pageRules: entry.archiveRule == nil
    case .archiveRules: entry.archiveRule != nil
    case .all: true
    }
  }

  private func isInScope(_ entry: Entry, _ archive: ArchiveIndex) -> Bool {
    archive.isWhole || entry.scope != .archive
  }

  /// By place, then rule, then message, so that the order never depends on chance.
  static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    (left.range.lowerBound, left.range.upperBound, left.rule, left.message)
      < (right.range.lowerBound, right.range.upperBound, right.rule, right.message)
  }
}
