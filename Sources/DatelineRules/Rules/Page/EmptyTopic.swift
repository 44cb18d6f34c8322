import DatelineSyntax

enum EmptyTopic: Rule {
  static let metadata = RuleMetadata(
    id: "empty-topic", group: .page, severity: .warning, scope: .page,
    summary: "A topic line has no words.",
    explanation: """
      A `#####` without words is an empty heading. Name the topic, or remove the line where the archive's
      pages need none.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        #####\u{20}
        # Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### Harbour
        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.heading, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let topic = page.eventPage?.topic, topic.text?.isBlank ?? true else { return }
    report.report(
      at: topic.rangeWithoutNewline, "the topic line has no words",
      fix: page.isDialectKnown && page.dialect.topicLine == .optional
        ? Fix(title: "Remove the topic line", safety: .unsafe, edits: [.deletion(topic.range)]) : nil)
  }
}
