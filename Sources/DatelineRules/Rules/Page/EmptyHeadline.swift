import DatelineSyntax

enum EmptyHeadline: Rule {
  static let metadata = RuleMetadata(
    id: "empty-headline", group: .page, severity: .error, scope: .page,
    summary: "A headline has no words.",
    explanation: """
      A `#` without words leaves other pages nothing to quote.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        #\u{20}

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.heading, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let headline = page.eventPage?.headline, headline.text?.isBlank ?? true else { return }
    report.report(at: headline.rangeWithoutNewline, "the headline has no words")
  }
}
