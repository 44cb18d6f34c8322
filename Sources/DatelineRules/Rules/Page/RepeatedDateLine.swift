import DatelineSyntax

enum RepeatedDateLine: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-date-line", group: .page, severity: .error, scope: .page,
    summary: "A page has more than one date line.",
    explanation: """
      An event has one day. A second date line is left over from merging two pages, or is a heading with a
      link that belongs elsewhere.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !view.isRegular else { return }
    for line in view.root.children.lazy.filter({ $0.kind == .dateLine }).dropFirst() {
      report.report(at: line.rangeWithoutNewline, "a page has one date line; this is another")
    }
  }
}
