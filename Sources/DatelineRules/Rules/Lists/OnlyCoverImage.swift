import DatelineSyntax

enum OnlyCoverImage: Rule {
  static let metadata = RuleMetadata(
    id: "only-cover-image", group: .lists, severity: .information, scope: .page,
    summary: "The sources are a picture and nothing else.",
    explanation: """
      A picture is no source: nobody can look up what the page says. Add the article that it came from.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Cover Image](https://courier.example/harbour.jpg)

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
    guard let section = page.eventPage?.sources, let first = section.items.first(where: { _ in true }),
      page.isCoverImage(first), section.items.allSatisfy({ page.isCoverImage($0) }), let text = first.linkText
    else { return }
    report.report(at: text.range, "the only source is a picture; name the article that it came from")
  }
}
