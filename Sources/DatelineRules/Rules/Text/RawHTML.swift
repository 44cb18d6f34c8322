import DatelineSyntax

enum RawHTML: Rule {
  static let metadata = RuleMetadata(
    id: "raw-html", group: .text, severity: .warning, scope: .page,
    summary: "A text holds an HTML tag.",
    explanation: """
      Headlines, topics, summaries and names of publishers are plain text. A tag is left over from the
      page that the text was taken from.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens <br> after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.kinds(.htmlTag, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachMark(.htmlTag) { mark in
      let node = mark.node
      report.report(
        at: node.range, "the HTML '\(Excerpt.shortened(node))' stands in a plain text",
        fix: Fix(title: "Remove the tag", safety: .unsafe, edits: [.deletion(node.range)]))
    }
  }
}
