import DatelineArchive
import DatelineSyntax

enum MissingEntry: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "missing-entry", group: .index, severity: .error, scope: .references,
    summary: "A day index doesn't list an event page of its day.",
    explanation: """
      The index is how readers come to a page: what it doesn't list, nobody finds. Add an entry with the page's headline
      and path.
      """,
    examples: [
      .bad(ExampleDay.index() + ExampleDay.harbourPage + ExampleDay.ferriesPage),
      .good(
        ExampleDay.index(entries: [ExampleDay.harbour, ExampleDay.ferries]) + ExampleDay.harbourPage
          + ExampleDay.ferriesPage),
    ])

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard page.isIndexFile, let date = page.date else { return false }
    return !archive.pages(of: date, withoutLinkOn: page).isEmpty
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, page.facts.isIndexFile, let date = page.indexedDate else { return }
    let range = placeOfNewEntry(page)
    for place in archive.pages(of: date, withoutLinkOn: page.facts) {
      guard let missing = archive.pages[place] else { continue }
      let headline = missing.headline.map { " ('\(Quotation.text(of: $0.bytes))')" } ?? ""
      report.report(
        at: range, "the index doesn't list '\(missing.path)'\(headline)",
        related: [page.place(of: missing, at: missing.headlinePlace, "the event's page")])
    }
  }

  /// Behind the last entry of the day, or behind its heading.
  private static func placeOfNewEntry(_ page: PageContext) -> Range<Int> {
    guard let day = page.dayIndex?.days.first else { return 0..<0 }
    let last = day.entries.last?.heading ?? day.heading?.node
    let end = (last?.rangeWithoutNewline ?? day.rangeWithoutNewline).upperBound
    return end..<end
  }
}
