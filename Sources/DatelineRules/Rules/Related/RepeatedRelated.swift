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
    guard page.facts.links.count > 1, let section = page.eventPage?.related else { return }
    var repeats: [(repeated: ListItem, first: ListItem)] = []
    page.facts.forEachRepeatedLink { repeated, first in
      // A page that lists itself twice is told so already.
      guard !repeated.leads(to: page.path), let item = page.item(at: repeated.position),
        let original = page.item(at: first.position)
      else { return }
      repeats.append((item, original))
    }
    guard !repeats.isEmpty else { return }
    let lines = LineIndex(page.bytes.span)
    let fix = section.removal(
      ofItemsAt: repeats.map(\.repeated.node.position),
      title: repeats.count == 1 ? "Remove the item" : "Remove the \(repeats.count) repeated items")
    for (place, (item, original)) in repeats.enumerated() {
      guard let destination = item.destination else { continue }
      let name = original.numberToken.map { "item \(page.shortText($0.range))" } ?? "an item above"
      report.report(
        at: destination.range, "the link leads to the same page as \(name)",
        related: [
          Diagnostic.RelatedPlace(
            file: page.path, range: original.range, line: lines.line(containing: original.range.lowerBound),
            message: "the first link to that page")
        ],
        fix: place < Section.sharedFixLimit ? fix : nil)
    }
  }
}
