import DatelineSyntax

enum RepeatedHeadline: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-headline", group: .page, severity: .error, scope: .page,
    summary: "A page has more than one headline.",
    explanation: """
      A page tells of one event. A second line with one `#` is a paragraph, a section or another event's
      headline.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm
        # Ferries sail again

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations([.order, .heading], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !view.isRegular, let headline = view.headline else { return }
    // Above the headline, one of another level is a topic line.
    for line in view.root.children
    where line.kind == .headlineLine && line.range.lowerBound > headline.range.lowerBound
      && !SectionLabel.isLabel(line, page)
    {
      report.report(at: line.rangeWithoutNewline, "a page has one headline; this is another")
    }
  }
}
