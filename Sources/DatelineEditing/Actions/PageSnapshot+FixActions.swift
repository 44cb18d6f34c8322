import DatelineArchive
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  // MARK: Fixes of findings

  /// The fixes of the findings at a place, each by itself.
  func fixes(at place: ActionPlace) -> [CodeAction] {
    place.touched.compactMap { finding in
      guard let fix = finding.diagnostic.fix, !fix.edits.isEmpty else { return nil }
      return CodeAction(
        fix.title, .quickFix, ends: [finding], isPreferred: fix.safety == .safe,
        .fix(rule: finding.diagnostic.rule, range: finding.diagnostic.range))
    }
  }

  /// Makes the fix of a finding; again where the finding is still there, as one that waits for a line end is.
  func fixing(_ rule: String, _ range: Range<Int>) throws(ChangeRefusal) -> WorkspaceChange {
    let wanted = diagnostics().first { finding in
      finding.diagnostic.rule == rule && finding.diagnostic.range == range
        && finding.diagnostic.fix?.edits.isEmpty == false
    }
    guard let wanted else { throw .outdated }
    var place = range.lowerBound
    let fixed = linter.fix(bytes, at: document.path, in: index, allowsUnsafe: true) { findings in
      let finding = findings.first { finding in
        finding.diagnostic.rule == rule && finding.diagnostic.range.lowerBound == place
          && finding.diagnostic.message == wanted.diagnostic.message
      }
      guard let finding, let edits = try? EditSet(finding.diagnostic.fix?.edits ?? []) else { return [] }
      place = edits.offset(after: place)
      return [finding]
    }
    return change(editing: EditSet(from: bytes, to: fixed.bytes))
  }

  // MARK: All fixes of the page

  /// The safe fixes of rules that find something at a place, all over the page, and those of all rules.
  func pageFixes(at place: ActionPlace) -> [CodeAction] {
    var actions: [CodeAction] = []
    let safe = place.findings.filter(\.hasSafeFix)
    for rule in place.touched.filter(\.hasSafeFix).map(\.diagnostic.rule).uniqued() {
      let count = safe.count { $0.diagnostic.rule == rule }
      guard count > 1 else { continue }
      actions.append(
        CodeAction(
          "Fix all \(count) findings of '\(rule)' on this page", .quickFix,
          ends: place.touched(by: rule).filter(\.hasSafeFix),
          .fixAll(rule: rule)))
    }
    if !safe.isEmpty {
      actions.append(CodeAction("Make all safe fixes of this page", .fixAll, .fixAll(rule: nil)))
    }
    return actions
  }

  /// Makes safe fixes until nothing changes.
  func fixingAll(where isWanted: (Finding) -> Bool) -> WorkspaceChange {
    let fixed = linter.fix(bytes, at: document.path, in: index, allowsUnsafe: false) { findings in
      findings.filter(isWanted)
    }
    return change(editing: EditSet(from: bytes, to: fixed.bytes))
  }

  // MARK: Copies

  /// What brings copies of headlines, summaries and topics up to date: those on this page, and those of this page.
  func refreshing(at place: ActionPlace) -> [CodeAction] {
    var actions: [CodeAction] = []
    let stale = place.findings.count { $0.isOfCopy && $0.hasSafeFix }
    if stale > 0 {
      actions.append(
        CodeAction(
          "Refresh \(stale) stale \(stale == 1 ? "text" : "texts") of this page", .source, .refreshTexts))
    }
    if place.touches(eventPage?.headline?.rangeWithoutNewline), place.kinds.contains(.refactor) {
      let count = staleLinks.count
      if count > 0 {
        actions.append(
          CodeAction(
            "Refresh \(count) \(count == 1 ? "link" : "links") to this page with another text", .refactor,
            .refreshCopies))
      }
    }
    return actions
  }

  /// The links to this page whose text isn't its headline.
  private var staleLinks: [PageFacts.Link] {
    guard let own = index?[document.path], !own.isHeadlineDoubtful else { return [] }
    return linkingPages.flatMap { page in
      page.links.filter { $0.leads(to: document.path) && $0.hasText && !$0.showsHeadline(of: own) }
    }
  }

  /// The pages and indexes with links to this page.
  private var linkingPages: [PageFacts] {
    guard let archive else { return [] }
    return archive.connections.places(linkingTo: document.path).compactMap { archive.archive.pages[$0] }
      .filter { $0.path != document.path }
  }

  /// Makes those fixes of other pages that copy from this one.
  func refreshingCopies() throws(ChangeRefusal) -> WorkspaceChange {
    guard let archive else { throw .noArchive }
    var files: [(path: ArchivePath, bytes: [UInt8], edits: EditSet)] = []
    for facts in linkingPages {
      guard let other = archive.document(at: facts.path) else { continue }
      let page = archive.page(other)
      let fixes = page.diagnostics().filter { finding in
        finding.isOfCopy && finding.hasSafeFix
          && finding.diagnostic.related.contains { $0.file == document.path }
      }
      guard let edits = try? EditSet(fixes.flatMap { $0.diagnostic.fix?.edits ?? [] }) else { continue }
      files += page.files(editing: edits)
    }
    return WorkspaceChange(editing: files)
  }

  // MARK: Rules

  /// The explanations of the rules that find something at a place.
  func explanations(at place: ActionPlace) -> [CodeAction] {
    place.touched.map(\.diagnostic.rule).uniqued().map { rule in
      CodeAction(
        "Explain '\(rule)'", .quickFix, ends: [], effect: .explanation(rule: rule))
    }
  }

  /// Comments that switch off the rules that find something at a place.
  func suppressions(at place: ActionPlace) -> [CodeAction] {
    var actions: [CodeAction] = []
    for rule in place.touched.map(\.diagnostic.rule).uniqued() where Self.isSuppressible(rule) {
      let findings = place.touched(by: rule)
      guard let first = findings.first else { continue }
      actions.append(
        CodeAction(
          "Switch '\(rule)' off for this line", .quickFix, ends: [first],
          .suppressOnLine(rule: rule, range: first.diagnostic.range)))
      actions.append(
        CodeAction(
          "Switch '\(rule)' off for this page", .quickFix, ends: findings, .suppressOnPage(rule: rule)))
    }
    return actions
  }

  /// What comments are said to do can't be switched off by one.
  private static func isSuppressible(_ rule: String) -> Bool {
    RuleRegistry.rule(rule).map { $0.metadata.group != .suppression } ?? false
  }

  /// Adds a comment, if that ends what it is to end and begins nothing.
  ///
  /// - Parameter range: where the finding is; `nil` for all of the page.
  func suppressing(_ rule: String, _ range: Range<Int>?) throws(ChangeRefusal) -> WorkspaceChange {
    guard Self.isSuppressible(rule) else { throw .notSuppressible(rule: rule) }
    let edit =
      range.map { tree.suppressing(rule, onLineAt: $0.lowerBound) } ?? tree.suppressingOnPage(rule)
    guard let edits = try? EditSet([edit]), let changed = try? edits.applied(to: bytes.span) else {
      throw .outdated
    }
    let page = with(changed)
    let after = page.diagnostics()
    let place = range.map { edits.offset(after: $0.lowerBound) }
    let isEnded = !after.contains { finding in
      finding.diagnostic.rule == rule && (place.map { $0 == finding.diagnostic.range.lowerBound } ?? true)
    }
    func faults(_ findings: [Finding]) -> Int { findings.count { $0.diagnostic.severity > .information } }
    let isWorse = faults(after) > faults(diagnostics())
    guard isEnded, !isWorse else { throw .notSuppressible(rule: rule) }
    return change(editing: edits)
  }
}

extension Finding {
  /// Whether there is a fix that needs no look.
  var hasSafeFix: Bool {
    diagnostic.fix.map { $0.safety == .safe && !$0.edits.isEmpty } ?? false
  }
}

extension Sequence where Element: Hashable {
  /// The elements without those that came before.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
