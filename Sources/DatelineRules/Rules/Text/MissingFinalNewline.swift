import DatelineFormatting
import DatelineSyntax

enum MissingFinalNewline: Rule {
  static let metadata = RuleMetadata(
    id: "missing-final-newline", group: .text, severity: .warning, scope: .page,
    summary: "The last line of a page has no line end.",
    explanation: """
      Tools that join or append to files count on it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)
        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachLayoutFault(.finalNewline) { fault in
      report.report(at: fault.range, "the last line has no line end", fix: fault.fix("End the line"))
    }
  }
}
