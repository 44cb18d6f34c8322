import DatelineArchive
import DatelineSyntax

enum WrongPreviousDay: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "wrong-previous-day", group: .index, severity: .warning, scope: .references,
    summary: "The link to the previous day leads to a day without an index, or past one that has one.",
    explanation: """
      The link leads to the nearest earlier day that has an index. If it leads elsewhere, the days between are skipped by
      whoever reads the archive backwards, or the reading ends here. Where the archive has no earlier day at all, it is
      taken for a part of a larger one, and nothing is said.
      """,
    examples: [
      .bad(
        earlier + ExampleDay.index(previous: "## [Previous Day...](/news/2015/11/18/index.md)")
          + ExampleDay.harbourPage),
      .bad(
        earlier + ExampleDay.index(previous: "## [Previous Day...](/news/2015/11/21/index.md)")
          + ExampleDay.harbourPage),
      .good(earlier + ExampleDay.index() + ExampleDay.harbourPage),
    ])

  private static let earlier =
    ExampleDay.index(
      day: "2015/11/19", heading: "## [2015-11-19](/news/2015/11/19/index.md)",
      entries: [ExampleDay.entry("Storm closes the harbour", "storm-closes-the-harbour", day: "2015/11/19")],
      previous: "## [Previous Day...](/news/2015/11/18/index.md)")
    + ExampleDay.page(
      "Storm closes the harbour", "storm-closes-the-harbour", day: "2015/11/19", date: "2015-11-19")

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard page.dayCount > 1, let date = page.date, let previous = page.previousDay
    else { return false }
    guard archive.isWhole else { return previous >= date || !(archive.day(previous)?.hasIndex ?? false) }
    return previous != archive.indexedDay(before: date)
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, let date = page.indexedDate, let previous = page.facts.previousDay,
      let destination = page.previousDay?.heading?.link?.destination, concerns(page.facts, in: archive)
    else { return }
    let right = archive.isWhole ? archive.indexedDay(before: date) : nil
    let message: String
    var safety = page.dialectSafety
    if previous >= date {
      message = "\(previous) is not before \(date)"
    } else if !(archive.day(previous)?.hasIndex ?? false) {
      guard right != nil || !archive.isWhole else { return }
      message = "\(previous) has no index"
      // A day with pages has lost its index, which is to come back.
      if archive.day(previous)?.pages.isEmpty == false { safety = .unsafe }
    } else {
      message = "\(previous) is not the previous day"
    }
    report.report(
      at: destination.range,
      message + (right.map { "; the nearest earlier day with an index is \($0)" } ?? ""),
      fix: right.map { right in
        Fix(
          title: "Lead to the nearest earlier day", safety: safety,
          edits: [TextEdit(range: destination.range, replacement: page.indexLink(to: right))])
      })
  }
}
