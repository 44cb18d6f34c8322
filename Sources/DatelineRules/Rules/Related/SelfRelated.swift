import DatelineArchive
import DatelineSyntax

enum SelfRelated: Rule {
  static let metadata = RuleMetadata(
    id: "self-related", group: .related, severity: .warning, scope: .page,
    summary: "A page lists itself among its related events.",
    explanation: """
      A link that leads to where the reader is helps nobody. It comes from an event that was filed under two headlines.
      Remove the item and number the others anew.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          """
          1. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _Context: Anytown, harbour_
          2. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          """)),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.deviations(.selfLink, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let items = page.facts.linksToItself.compactMap { page.item(at: $0.position) }
    guard !items.isEmpty, let section = page.eventPage?.related else { return }
    let fix = section.removal(
      ofItemsAt: items.map(\.node.position),
      title: items.count == 1 ? "Remove the item" : "Remove the \(items.count) items")
    for (place, item) in items.enumerated() {
      guard let destination = item.destination else { continue }
      report.report(
        at: destination.range, "the link leads to this page itself",
        fix: place < Section.sharedFixLimit ? fix : nil)
    }
  }
}
