package import DatelineSyntax

/// The comments of a page that switch rules off, and which findings they cover.
package struct Suppressions {
  private struct Entry {
    let comment: SuppressionComment
    /// The bytes that it covers.
    var covered: Range<Int>
  }

  private var entries: [Entry] = []

  /// The comments in order, each with the bytes that it covers, as offsets; one for the page goes beyond its end.
  package var regions: [(comment: SuppressionComment, range: Range<Int>)] {
    entries.map { ($0.comment, $0.covered) }
  }

  /// Finds the comments of a page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes, however many comments there are.
  package init(in tree: SyntaxTree) {
    let nodes = tree.rawNodes
    func end(_ place: Int) -> Int { place + 1 + Int(nodes[place].extent) }
    func range(_ place: Int?) -> Range<Int>? { place.map { Int(nodes[$0].start)..<nodes[$0].end } }
    /// The places of the nodes around the token.
    var path: [Int] = []
    /// The comments whose next line hasn't come yet, and where their own line ends in the tree.
    var waiting: [Int] = []
    var lineEnd = 0
    for (place, node) in nodes.enumerated() {
      while let last = path.last, place >= end(last) { path.removeLast() }
      guard node.extent == 0 else {
        path.append(place)
        continue
      }
      let isBlankLine = node.kind == .blankLine || path.last.map { nodes[$0].kind == .blankLine } ?? false
      if !waiting.isEmpty, place >= lineEnd, !isBlankLine {
        let line = Self.line(around: path, in: nodes)
        // Comments stand one above the other, all for the line below them.
        if line.map({ nodes[$0].kind != .suppressionLine }) ?? true {
          let covered = range(line) ?? 0..<0
          for entry in waiting { entries[entry].covered = covered }
          waiting = []
        }
      }
      guard node.kind == .suppression else { continue }
      let line = Self.line(around: path, in: nodes)
      let isAlone = line.map { nodes[$0].kind == .suppressionLine } ?? false
      let comment = SuppressionComment(tree.nodes[place], ownLine: isAlone ? range(line) : nil)
      let all = 0..<(tree.bytes.count + 1)
      let covered: Range<Int>
      switch comment.reach {
      case nil: covered = Int(node.start)..<Int(node.start)
      case .page: covered = all
      case .section: covered = range(path.last { Self.isSection(nodes[$0].kind) }) ?? all
      case .line: covered = range(line) ?? 0..<0
      case .nextLine:
        // Until a line comes, the end of the page.
        covered = tree.bytes.count..<(tree.bytes.count + 1)
        waiting.append(entries.count)
        lineEnd = line.map(end) ?? place + 1
      }
      entries.append(Entry(comment: comment, covered: covered))
    }
  }

  private static func isSection(_ kind: SyntaxKind) -> Bool {
    kind.isSection || kind == .daySection || kind == .indexEntry
  }

  /// The line of a token: the innermost node around it that ends with a line end and holds no other line.
  private static func line(around path: [Int], in nodes: [RawNode]) -> Int? {
    path.last { nodes[$0].kind != .text && nodes[$0].kind != .link }
  }

  /// The diagnostics that no comment covers, and a finding for each comment that is idle or says what isn't known.
  ///
  /// - Parameters:
  ///   - ran: the ids of the rules that ran; whether a comment for another rule is idle can't be told.
  func apply(to diagnostics: [Diagnostic], ran: Set<String>, settings: RuleSettings) -> [Diagnostic] {
    var coverage = SuppressionCoverage(of: diagnostics)
    var used: Set<Int> = []
    var usedRules: Set<[Int]> = []
    for (index, entry) in entries.enumerated() {
      if entry.comment.rules.isEmpty, coverage.cover(entry.covered) { used.insert(index) }
      for (place, rule) in entry.comment.rules.enumerated() where coverage.cover(entry.covered, for: rule.id)
      {
        used.insert(index)
        usedRules.insert([index, place])
      }
    }
    var kept = coverage.uncovered
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
}
