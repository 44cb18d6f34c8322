import DatelineFormatting
import DatelineSyntax

enum WrongBlankLines: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-blank-lines", group: .text, severity: .information, scope: .page,
    summary: "The number of blank lines between two parts of a page is not that of its dialect.",
    explanation: """
      One blank line stands between most parts of a page, none between items, between topic and headline,
      and at the end; before the first section and between the entries of a day index there are as many as
      the dialect has. Comments that switch rules off count as nothing.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)


        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:
        1. [Harbour Post](https://example.org/harbour)

        """),
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

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachLayoutFault(.blankLines) { fault in
      // Pages that were only begun end with their headline.
      let isBegun = page.eventPage != nil && fault.range.lowerBound == page.bytes.count && fault.found == 0
      guard !isBegun else { return }
      report.report(
        at: fault.range,
        "\(lines(fault.found)) here, but the form has "
          + (fault.expected == 0 ? "none" : "\(fault.expected)"),
        fix: fault.fix("Correct the blank lines"))
    }
  }

  private static func lines(_ count: Int) -> String {
    switch count {
    case 0: "no blank line is"
    case 1: "1 blank line is"
    default: "\(count) blank lines are"
    }
  }
}
