import DatelineArchive
import DatelineSyntax

enum EntryOfOtherDay: Rule {
  static let metadata = RuleMetadata(
    id: "entry-of-other-day", group: .index, severity: .error, scope: .page,
    summary: "A day index lists an event of another day.",
    explanation: """
      An index lists the events of its own day only. On the front page an entry belongs to the day that the heading above
      leads to.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [
          ExampleDay.harbour, ExampleDay.entry("Ferries sail again", "ferries-sail-again", day: "2015/11/21"),
        ]) + ExampleDay.harbourPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.entry, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let index = page.dayIndex else { return }
    let own = page.indexedDate
    for day in index.days {
      guard let date = own ?? day.heading?.link?.destination.flatMap(date(of:)) else { continue }
      for entry in day.entries {
        guard let destination = entry.link?.destination, let other = self.date(of: destination), other != date
        else { continue }
        report.report(
          at: destination.range,
          "the event is of \(other), but the entry stands in the index of \(date)")
      }
    }
  }

  private static func date(of destination: SyntaxNode) -> CalendarDate? {
    guard let path = ArchiveIndex.path(ofDestination: destination) else { return nil }
    return (try? PagePath.Components(archivePath: path.bytes.span))?.date
  }
}
