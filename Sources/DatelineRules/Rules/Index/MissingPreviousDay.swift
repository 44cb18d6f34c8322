import DatelineArchive
import DatelineSyntax

enum MissingPreviousDay: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "missing-previous-day", group: .index, severity: .warning, scope: .archive,
    summary:
      "A day index doesn't end with the link to the previous day, though the archive has an earlier day.",
    explanation: """
      The links from day to day are how an archive is read backwards. Only the index of the first day has none.

      Where the index of the day before has no such link either, that is a hint only: the archive may do without.
      """,
    examples: [
      .bad(earlier + ExampleDay.index(previous: "") + ExampleDay.harbourPage),
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
    guard page.isIndexFile, page.dayCount < 2, let date = page.place?.date else { return false }
    return archive.indexedDay(before: date) != nil
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, page.facts.dayCount < 2, let date = page.indexedDate,
      let earlier = archive.indexedDay(before: date)
    else { return }
    let end = endOfEntries(page)

    let label = page.dialect.previousDayLabel
    report.report(
      at: end..<end,
      "the link to the previous day is missing: '## [\(label)](\(page.indexLink(to: earlier)))'",
      atMost: isUsual(on: earlier, in: archive) ? .error : .information)
  }

  /// Whether the index of a day has more headings than its own.
  private static func isUsual(on date: CalendarDate, in archive: ArchiveIndex) -> Bool {
    guard let place = archive.day(date)?.index, let index = archive.pages[place] else { return false }
    return index.dayCount > 1
  }

  /// Where the last line that isn't blank ends.
  private static func endOfEntries(_ page: PageContext) -> Int {
    let days = page.dayIndex?.days
    let last = days?.last?.node.children.last { $0.kind != .blankLine } ?? days?.last?.node
    return last?.rangeWithoutNewline.upperBound ?? page.bytes.count
  }
}

extension SyntaxChildren {
  /// The last child that a closure accepts.
  fileprivate func last(where isWanted: (SyntaxNode) -> Bool) -> SyntaxNode? {
    var last: SyntaxNode?
    for child in self where isWanted(child) { last = child }
    return last
  }
}
