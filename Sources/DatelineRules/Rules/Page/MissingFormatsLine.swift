import DatelineSyntax

enum MissingFormatsLine: Rule {
  static let metadata = RuleMetadata(
    id: "missing-formats-line", group: .page, severity: .information, scope: .page,
    summary: "A page lacks the line 'Formats:' that pages of its dialect begin with.",
    explanation: """
      Pages with `### Sources:` begin with a blank line and links to the page's other formats.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """

        Formats: [HTML](/news/2015/11/20/example.html)  [JSON](/news/2015/11/20/example.json)  [XML](/news/2015/11/20/example.xml) \u{20}

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Sources:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.dialect.hasFormatsLine, page.isDialectKnown, !page.tree.kinds.contains(.formatsLine),
      page.tree.kind == .eventPage
    else { return }
    let place = page.eventPage?.dateLine?.range.lowerBound ?? 0
    report.report(at: place..<place, "the line 'Formats: …' is missing above the date line")
  }
}
