import DatelineSyntax

/// The comments of a page that switch rules off, and which findings they cover.
struct Suppressions {
  private struct Entry {
    let comment: SuppressionComment
    let covered: Range<Int>
  }

  private let entries: [Entry]

  init(in tree: SyntaxTree) {
    entries = tree.nodes.filter { $0.kind == .suppression }.map { node in
      let comment = SuppressionComment(node)
      return Entry(comment: comment, covered: Self.covered(by: comment, in: tree))
    }
  }

  /// The bytes that a comment covers.
  private static func covered(by comment: SuppressionComment, in tree: SyntaxTree) -> Range<Int> {
    let path = tree.path(to: comment.node.range.lowerBound)
    switch comment.reach {
    case nil:
      return comment.node.range.lowerBound..<comment.node.range.lowerBound
    case .page:
      return 0..<(tree.bytes.count + 1)
    case .section:
      let section = path.last { $0.kind.isSection || $0.kind == .daySection || $0.kind == .indexEntry }
      return section?.range ?? 0..<(tree.bytes.count + 1)
    case .line:
      return line(at: path)
    case .nextLine:
      var offset = line(at: path).upperBound
      while let token = tree.token(at: offset), token.kind == .blankLine { offset = token.range.upperBound }
      let next = tree.path(to: offset)
      return next.isEmpty ? offset..<(offset + 1) : line(at: next)
    }
  }

  /// The line of a token: the innermost node around it that ends with a line end and holds no other line.
  private static func line(at path: [SyntaxNode]) -> Range<Int> {
    let line = path.last { node in !node.isToken && node.kind != .text && node.kind != .link }
    return line?.range ?? 0..<0
  }

  /// The diagnostics that no comment covers, and a finding for each comment that is idle or says what isn't known.
  ///
  /// - Parameters:
  ///   - ran: the ids of the rules that ran; whether a comment for another rule is idle can't be told.
  func apply(to diagnostics: [Diagnostic], ran: Set<String>, settings: RuleSettings) -> [Diagnostic] {
    var used: Set<Int> = []
    var usedRules: Set<[Int]> = []
    var kept: [Diagnostic] = []
    for diagnostic in diagnostics {
      var isCovered = false
      for (index, entry) in entries.enumerated() where covers(entry, diagnostic) {
        isCovered = true
        used.insert(index)
        for (place, rule) in entry.comment.rules.enumerated() where rule.id == diagnostic.rule {
          usedRules.insert([index, place])
        }
      }
      if !isCovered { kept.append(diagnostic) }
    }
    if let rule = RuleRegistry.index(of: UnknownSuppression.metadata.id),
      let severity = settings.severity(ofRuleAt: rule)
    {
      var report = Reporter(rule: UnknownSuppression.metadata.id, severity: severity, diagnostics: kept)
      for entry in entries { UnknownSuppression.check(entry.comment, &report) }
      kept = report.diagnostics
    }
    if let rule = RuleRegistry.index(of: UnusedSuppression.metadata.id),
      let severity = settings.severity(ofRuleAt: rule)
    {
      var report = Reporter(rule: UnusedSuppression.metadata.id, severity: severity, diagnostics: kept)
      for (index, entry) in entries.enumerated() {
        UnusedSuppression.check(
          entry.comment, isUsed: used.contains(index), ran: ran,
          isRuleUsed: { usedRules.contains([index, $0]) }, &report)
      }
      kept = report.diagnostics
    }
    return kept
  }

  private func covers(_ entry: Entry, _ diagnostic: Diagnostic) -> Bool {
    let start = diagnostic.range.lowerBound
    guard entry.covered.lowerBound <= start, start < entry.covered.upperBound else { return false }
    return entry.comment.rules.isEmpty || entry.comment.rules.contains { $0.id == diagnostic.rule }
  }
}
