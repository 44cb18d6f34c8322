import DatelineSyntax

enum MissingHeadline: Rule {
  static let metadata = RuleMetadata(
    id: "missing-headline", group: .page, severity: .error, scope: .page,
    summary: "A page has no headline.",
    explanation: """
      The headline `# …` is what other pages and the day index quote, and the slug follows from it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

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

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !page.tree.kinds.contains(.headlineLine) else { return }
    let place = (view.topic?.node ?? view.dateLine?.node)?.rangeWithoutNewline.upperBound ?? 0
    report.report(at: place..<place, "the headline '# …' is missing; it belongs below this line")
  }
}
