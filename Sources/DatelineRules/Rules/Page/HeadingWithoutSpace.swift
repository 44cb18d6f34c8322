import DatelineFormatting
import DatelineSyntax

enum HeadingWithoutSpace: Rule {
  static let metadata = RuleMetadata(
    id: "heading-without-space", group: .page, severity: .warning, scope: .page,
    summary: "There is no blank between '#' and what follows.",
    explanation: """
      Without a blank behind the `#`, Markdown does not take the line for a heading.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        #Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ###Source:

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
    page.forEachLayoutFault(.headingBlank) { fault in
      guard let marker = page.tree.token(at: fault.range.lowerBound - 1) else { return }
      report.report(
        at: marker.range, "there is no blank behind '\(marker)', so this is no heading",
        fix: fault.fix("Insert a blank"))
    }
  }
}
