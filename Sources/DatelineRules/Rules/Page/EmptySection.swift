import DatelineSyntax

enum EmptySection: Rule {
  static let metadata = RuleMetadata(
    id: "empty-section", group: .page, severity: .warning, scope: .page,
    summary: "A section has no items.",
    explanation: """
      A heading without items below it says nothing. Add the items or remove the heading.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations([.sectionHeading, .order], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for section in page.tree.root.children where section.kind.isSection {
      guard section.child(.listItem) == nil, section.child(.unexpectedLine) == nil,
        let heading = section.child(.sectionHeading)
      else { continue }
      let label = heading.child(.label)?.description ?? ""
      report.report(at: heading.rangeWithoutNewline, "the section '\(label)' has no items")
    }
  }
}
