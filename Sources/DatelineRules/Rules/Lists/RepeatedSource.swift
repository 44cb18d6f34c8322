import DatelineArchive
import DatelineSyntax

enum RepeatedSource: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-source", group: .lists, severity: .warning, scope: .page,
    summary: "A source has the same address as one above it.",
    explanation: """
      The same article twice is no second source. Where the publishers differ, one address was probably pasted into the
      wrong item. Pictures behind a source don't count.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [The Ledger](https://courier.example/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [The Ledger](https://ledger.example/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.repeatedSource, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let sources = page.facts.sources
    guard sources.count > 1 else { return }
    for (place, source) in sources.enumerated().dropFirst() {
      guard let first = sources[..<place].firstIndex(where: { source.hasSameAddress(as: $0) }),
        let section = page.eventPage?.sources,
        let item = section.items.first(where: { $0.node.position == source.position }),
        let original = section.items.first(where: { $0.node.position == sources[first].position }),
        let url = item.destination
      else { continue }
      let number = original.numberToken.map { "item \(page.shortText($0.range))" } ?? "an item above"
      report.report(
        at: url.range, "'\(page.shortText(url.range))' is the address of \(number) already",
        fix: ItemLines.removal(of: item, from: section, title: "Remove the item"))
    }
  }
}
