import DatelineArchive
import DatelineSyntax

enum RepeatedRelated: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-related", group: .related, severity: .warning, scope: .page,
    summary: "A related link leads to the same page as one above it.",
    explanation: """
      Each related event is listed once. A repeat takes the place of another event in a list of limited length. Remove
      the later item and number those behind it anew.
      """,
    examples: [
      .bad(
        RelatedExamples.page(
          """
          1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_
          2. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_
          """)),
      .good(
        RelatedExamples.page(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour_")),
    ])

  static let interest = RuleInterest.deviations(.repeatedLink, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let links = page.facts.links
    guard links.count > 1 else { return }
    for place in 1..<links.count {
      // A page that lists itself twice is told so already.
      guard let first = links[..<place].firstIndex(where: { $0.leadsToSamePage(as: links[place]) }),
        !links[place].leads(to: page.path),
        let (section, item) = RelatedLinks.item(at: links[place].position, on: page),
        let destination = item.destination
      else { continue }
      let original = RelatedLinks.item(at: links[first].position, on: page)?.item
      let name = original?.numberToken.map { "item \(page.shortText($0.range))" } ?? "an item above"
      report.report(
        at: destination.range, "the link leads to the same page as \(name)",
        related: original.map {
          [
            Diagnostic.RelatedPlace(
              file: page.path, range: $0.range, line: line(of: $0.range.lowerBound, on: page),
              message: "the first link to that page")
          ]
        } ?? [],
        fix: ItemLines.removal(of: item, from: section, title: "Remove the item"))
    }
  }

  private static func line(of offset: Int, on page: PageContext) -> Int {
    LineIndex(page.bytes.span).position(at: offset, in: page.bytes.span).line
  }
}
