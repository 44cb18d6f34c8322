import DatelineSyntax

enum MissingTopic: Rule {
  static let metadata = RuleMetadata(
    id: "missing-topic", group: .page, severity: .warning, scope: .page,
    summary: "A page has no topic line, though all pages of its dialect have one.",
    explanation: """
      Chinese pages name their topic above the headline: `##### 港口`. English ones may leave it out.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # 風暴過後港口重新開放




        ### 信息来源:

        1. [港報](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### 港口
        # 風暴過後港口重新開放




        ### 信息来源:

        1. [港報](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.dialect.topicLine == .required, page.isDialectCertain, let view = page.eventPage,
      view.topic == nil, let headline = view.headline
    else { return }
    let place = headline.range.lowerBound
    report.report(at: place..<place, "the topic line '##### …' is missing above the headline")
  }
}
