import DatelineFormatting
import DatelineSyntax

enum Tab: Rule {
  static let metadata = RuleMetadata(
    id: "tab", group: .text, severity: .warning, scope: .page,
    summary: "A tab stands on a page.",
    explanation: """
      Texts are separated by spaces. A tab in a headline is copied into every link to the page. Between
      the pieces of a line the fix is safe, within a text it is not.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens\u{9}after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachWrittenFault(.tab) { fault in
      report.report(
        at: fault.range, "a tab stands here instead of a space", fix: fault.fix("Write a space"))
    }
  }
}
