import DatelineArchive
import DatelineSyntax

enum UnlistedPage: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "unlisted-page", group: .index, severity: .information, scope: .references,
    summary: "An event page is not in its day's index.",
    explanation: """
      This is `missing-entry` seen from the page, for whoever checks that page alone: `dateline lint` says it only where
      the index isn't checked too. The fault is the index's, so that here it is a hint.
      """,
    examples: [
      .bad(ExampleDay.index() + ExampleDay.harbourPage + ExampleDay.ferriesPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.eventPages

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard let index = index(of: page, in: archive) else { return false }
    return !archive.isListed(page, on: index)
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let index = index(of: page.facts, in: archive),
      !archive.isListed(page.facts, on: index)
    else { return }
    report.report(
      at: page.placeOfPath, "'\(index.path)' doesn't list this page",
      related: [page.place(of: index, "the index of the day")])
  }

  private static func index(of page: PageFacts, in archive: ArchiveIndex) -> PageFacts? {
    guard let date = page.date, let place = archive.day(date)?.index else { return nil }
    return archive.pages[place]
  }
}
