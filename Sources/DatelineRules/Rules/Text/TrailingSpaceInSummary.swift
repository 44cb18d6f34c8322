import DatelineFormatting
import DatelineSyntax

enum TrailingSpaceInSummary: Rule {
  static let metadata = RuleMetadata(
    id: "trailing-space-in-summary", group: .text, severity: .warning, scope: .page,
    summary: "A summary ends with a space.",
    explanation: """
      The summary is one line of text, from its first word to its last.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        Boats sail again.\u{20}




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        Boats sail again.




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachLayoutFault(.summaryEnd) { fault in
      report.report(at: fault.range, "the summary ends with a space", fix: fault.fix("Remove the space"))
    }
  }
}
