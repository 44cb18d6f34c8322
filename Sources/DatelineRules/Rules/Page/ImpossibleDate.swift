import DatelineArchive
import DatelineSyntax

enum ImpossibleDate: Rule {
  static let metadata = RuleMetadata(
    id: "impossible-date", group: .page, severity: .error, scope: .page,
    summary: "The date line names a day that the calendar does not have.",
    explanation: """
      A date such as `2015-02-30` is a slip of the pen. The page's path mostly tells which day was meant.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-31](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations(.dateLine, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let text = page.eventPage?.dateLine?.link?.text, case .notACalendarDate = DateReading(text) else {
      return
    }
    let own = page.facts.date
    report.report(
      at: text.range,
      "the calendar has no day '\(text)'" + (own.map { "; the page lies in the folder of \($0)" } ?? ""),
      fix: own.map { date in
        Fix(
          title: "Write the date of the page's folder", safety: .unsafe,
          edits: [TextEdit(range: text.range, replacement: date.description)])
      })
  }
}
