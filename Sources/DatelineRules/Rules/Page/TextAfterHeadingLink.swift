import DatelineSyntax

enum TextAfterHeadingLink: Rule {
  static let metadata = RuleMetadata(
    id: "text-after-heading-link", group: .page, severity: .warning, scope: .page,
    summary: "Something stands before or behind the link of a heading in a day index.",
    explanation: """
      The heading of a day or an entry is a link and nothing else. What stands beside it belongs into the
      link's text or on the line below.
      """,
    examples: [
      .bad(
        """
        //- news/2015/11/20/index.md
        ## [2015-11-20](/news/2015/11/20/index.md) Friday

        ### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)

        """),
      .good(
        """
        //- news/2015/11/20/index.md
        ## [2015-11-20](/news/2015/11/20/index.md)

        ### [Harbour reopens after the storm](/news/2015/11/20/harbour-reopens-after-the-storm.md)
        _Context: harbour_

        ## [Previous Day...](/news/2015/11/19/index.md)

        //- news/2015/11/20/README.md
        ## [2015-11-20](/news/2015/11/20/index.md)

        ### [Harbour reopens after the storm](/news/2015/11/20/harbour-reopens-after-the-storm.md)
        _Context: harbour_

        ## [Previous Day...](/news/2015/11/19/index.md)

        //- news/2015/11/20/harbour-reopens-after-the-storm.md
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.unexpectedText, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for node in page.tree.nodes where node.kind == .dayHeading || node.kind == .entryHeading {
      guard let rest = node.child(.unexpectedText) else { continue }
      report.report(
        at: rest.range, "a heading here is a link and nothing else, but '\(rest)' stands beside it")
    }
  }
}
