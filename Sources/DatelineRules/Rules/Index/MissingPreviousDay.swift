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
    guard page.isIndexFile, page.dayCount < 2, let date = page.date else { return false }
    return archive.indexedDay(before: date) != nil
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive, page.facts.dayCount < 2, let date = page.indexedDate,
      let earlier = archive.indexedDay(before: date)
    else { return }
    let end = endOfEntries(page)

    let severity: Severity = isUsual(on: earlier, in: archive) ? .error : .information
    guard page.isDialectKnown else {
      report.report(
        at: end..<end, "the link to the previous day, \(earlier), is missing", atMost: severity)
      return
    }
    let heading = "## [\(page.dialect.previousDayLabel)](\(page.indexLink(to: earlier)))"
    report.report(
      at: end..<end, "the link to the previous day is missing: '\(heading)'", atMost: severity,
      fix: insertion(of: heading, at: end, page))
  }

  /// The line with the blank lines of the dialect around it; of those that stand there already, one stays behind it.
  private static func insertion(of heading: String, at end: Int, _ page: PageContext) -> Fix? {
    let bytes = page.bytes
    guard !bytes.contains(UInt8(ascii: "\r")), !page.tree.kinds.contains(.unexpectedLine) else { return nil }
    let blanks = String(repeating: "\n", count: 1 + page.dialect.blankLines.betweenEntries)
    guard bytes[end...].allSatisfy({ $0 == UInt8(ascii: "\n") }) else { return nil }
    return Fix(
      title: "Insert the link to the previous day", safety: .safe,
      edits: [TextEdit(range: end..<bytes.count, replacement: blanks + heading + "\n\n")])
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
