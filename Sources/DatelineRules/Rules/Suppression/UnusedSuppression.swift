import DatelineSyntax

enum UnusedSuppression: Rule {
  static let metadata = RuleMetadata(
    id: "unused-suppression", group: .suppression, severity: .warning, scope: .page,
    summary: "A comment switches a rule off that finds nothing there.",
    explanation: """
      What a comment was written for has been mended since, or the comment stands in the wrong place. Left alone, it
      would hide the next slip. Remove it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        <!-- dateline-disable-next-line raw-html -->
        # Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        <!-- dateline-disable-next-line raw-html -->
        # Harbour reopens <br> after the storm

        """),
    ])

  static let interest = RuleInterest.kinds(.suppression)

  /// Comments are judged by ``Suppressions``, which knows what they cover.
  static func check(_ page: PageContext, _ report: inout Reporter) {}

  static func check(
    _ comment: SuppressionComment, isUsed: Bool, ran: Set<String>, isRuleUsed: (Int) -> Bool,
    _ report: inout Reporter
  ) {
    guard comment.reach != nil else { return }
    if comment.rules.isEmpty {
      // One for all rules is idle for certain only where all of them ran.
      guard !isUsed, ran.count == RuleRegistry.all.count else { return }
      report.report(
        at: comment.node.range, "the comment switches nothing off: no rule finds anything there",
        fix: removal(of: comment))
      return
    }
    for (place, rule) in comment.rules.enumerated() where ran.contains(rule.id) && !isRuleUsed(place) {
      report.report(
        at: rule.range, "the comment switches nothing off: '\(rule.id)' finds nothing there",
        fix: comment.rules.count == 1 ? removal(of: comment) : nil)
    }
  }

  /// Removes a comment, with its line if it stands alone.
  private static func removal(of comment: SuppressionComment) -> Fix {
    let tree = comment.node.tree
    var range = comment.node.range
    if let line = comment.ownLine {
      range = line
    } else if range.lowerBound > 0, tree.bytes[range.lowerBound - 1] == UInt8(ascii: " ") {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    return Fix(title: "Remove the comment", safety: .safe, edits: [.deletion(range)])
  }
}
