import DatelineSyntax

enum MisplacedCoverImage: Rule {
  static let metadata = RuleMetadata(
    id: "misplaced-cover-image", group: .lists, severity: .warning, scope: .page,
    summary: "A picture stands above other sources.",
    explanation: """
      The picture is the last item of the sources, behind the articles. Programs that take the last item for it, or all
      others for articles, mix them up otherwise.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Cover Image](https://courier.example/harbour.jpg)
        2. [The Courier](https://courier.example/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [Cover Image](https://courier.example/harbour.jpg)

        """),
    ])

  static let interest = RuleInterest.deviations([.coverImage, .sourceItem], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let section = page.eventPage?.sources else { return }
    var cover: ListItem?
    for item in section.items {
      if page.isCoverImage(item) {
        cover = cover ?? item
      } else if let misplaced = cover, let text = misplaced.linkText {
        report.report(
          at: text.range, "the picture stands above other sources; it is the last item",
          fix: move(in: section, page))
        return
      }
    }
  }

  /// Moves the pictures behind the articles; numbers stay in their places.
  private static func move(in section: Section, _ page: PageContext) -> Fix? {
    let items = Array(section.items)
    let covers = items.indices.filter { page.isCoverImage(items[$0]) }
    let others = items.indices.filter { !page.isCoverImage(items[$0]) }
    return section.rearrangement(
      into: others + covers, safety: .safe, title: "Move the picture to the end")
  }
}
