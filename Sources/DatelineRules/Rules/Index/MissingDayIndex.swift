import DatelineArchive
import DatelineSyntax

enum MissingDayIndex: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "missing-day-index", group: .index, severity: .warning, scope: .references,
    summary: "A day has event pages but no `index.md`.",
    explanation: """
      The date line of every page leads to its day's index, and the indexes lead from day to day. Without one, the
      pages of the day are reached by related links only. It is reported on the first page of the day.
      """,
    examples: [
      .bad(ExampleDay.index() + ExampleDay.harbourPage + nextDay),
      .good(
        ExampleDay.index() + ExampleDay.harbourPage + nextDay
          + ExampleDay.index(
            day: "2015/11/21", heading: "## [2015-11-21](/news/2015/11/21/index.md)",
            entries: [ExampleDay.entry("Ferries sail again", "ferries-sail-again", day: "2015/11/21")],
            previous: "## [Previous Day...](/news/2015/11/20/index.md)")),
    ])

  private static let nextDay = ExampleDay.page(
    "Ferries sail again", "ferries-sail-again", day: "2015/11/21", date: "2015-11-21")

  static let interest = RuleInterest.eventPages

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard let date = page.date, let day = archive.day(date), !day.hasIndex else { return false }
    guard archive.isWhole, let first = day.pages.first else { return true }
    return archive.pages[first]?.path == page.path
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let date = page.facts.date, concerns(page.facts, in: archive)
    else { return }
    let count = archive.day(date)?.pages.count ?? 0
    let events =
      archive.isWhole && count > 1 ? "the day has \(count) event pages" : "the day has an event page"
    report.report(
      at: page.placeOfPath, "\(events) but no index: '\(page.path.sibling("index.md"))' doesn't exist")
  }
}
