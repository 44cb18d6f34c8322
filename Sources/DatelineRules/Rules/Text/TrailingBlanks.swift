import DatelineFormatting
import DatelineSyntax

enum TrailingBlanks: Rule {
  static let metadata = RuleMetadata(
    id: "trailing-blanks", group: .text, severity: .warning, scope: .page,
    summary: "A line ends with blanks, or holds nothing but blanks.",
    explanation: """
      Blanks at the end of a heading, an item or a blank line are invisible. The line `Formats:` ends with
      two, and a headline may end with one; these are left alone, and so are lines that have no place.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:\u{20}

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)
        \u{20}
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
    page.forEachLayoutFault(.trailingBlanks) { fault in
      let start = fault.range.lowerBound
      let isBlankLine = start == 0 || page.bytes[start - 1].isLineEnd
      report.report(
        at: fault.range, isBlankLine ? "the blank line holds blanks" : "the line ends with blanks",
        fix: fault.fix("Remove the blanks"))
    }
  }
}
