import DatelineSyntax

enum MisplacedTopic: Rule {
  static let metadata = RuleMetadata(
    id: "misplaced-topic", group: .page, severity: .warning, scope: .page,
    summary: "A topic line does not stand above the headline, or a page has two.",
    explanation: """
      A page has one topic, on the line above its headline: `##### Topic`. Elsewhere it reads as a heading
      within the text.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### Harbour
        ##### Storm
        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm
        ##### Harbour

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### Harbour
        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !view.isRegular, let first = view.topic else { return }
    for line in view.root.children where line.kind == .topicLine && !SectionLabel.isLabel(line, page) {
      if line != first.node {
        report.report(at: line.rangeWithoutNewline, "a page has one topic; this is another")
      } else if let headline = view.headline, headline.range.lowerBound < line.range.lowerBound {
        report.report(at: line.rangeWithoutNewline, "the topic belongs on the line above the headline")
      } else if let date = view.dateLine, date.range.lowerBound > line.range.lowerBound {
        report.report(at: line.rangeWithoutNewline, "the topic belongs between date line and headline")
      }
    }
  }
}
