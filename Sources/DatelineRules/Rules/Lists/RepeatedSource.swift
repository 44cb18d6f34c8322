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
    guard page.facts.sources.count > 1, let section = page.eventPage?.sources else { return }
    var repeats: [(repeated: ListItem, first: ListItem)] = []
    page.facts.forEachRepeatedSource { repeated, first in
      guard let item = page.item(at: repeated.position), let original = page.item(at: first.position) else {
        return
      }
      repeats.append((item, original))
    }
    guard !repeats.isEmpty else { return }
    let fix = section.removal(
      ofItemsAt: repeats.map(\.repeated.node.position),
      title: repeats.count == 1 ? "Remove the item" : "Remove the \(repeats.count) repeated items")
    for (place, (item, original)) in repeats.enumerated() {
      guard let url = item.destination else { continue }
      let number = original.numberToken.map { "item \(page.shortText($0.range))" } ?? "an item above"
      report.report(
        at: url.range, "'\(page.path(at: url.range))' is the address of \(number) already",
        fix: place < Section.sharedFixLimit ? fix : nil)
    }
  }
}
