import DatelineSyntax

enum LineSeparator: Rule {
  static let metadata = RuleMetadata(
    id: "line-separator", group: .text, severity: .warning, scope: .page,
    summary: "U+2028 or U+2029 stands on a page.",
    explanation: """
      These characters end a line for some programs and not for others, so that a headline can fall into
      two. A space is what was meant.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens\u{2028}after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.anomalies

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachWrittenAnomaly(.lineSeparator) { range in
      let name = page.text(range).unicodeScalars.first.map { ScalarName.name(of: $0) } ?? ""
      report.report(
        at: range, "\(name), which ends a line for some programs, stands here instead of a space",
        fix: Fix(
          title: "Write a space", safety: .unsafe, edits: [TextEdit(range: range, replacement: " ")]))
    }
  }
}
