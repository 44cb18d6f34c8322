import DatelineSyntax

enum WrongIndexDate: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-index-date", group: .index, severity: .error, scope: .page,
    summary: "The date of a day index, or where it leads, differs from the folder of the index.",
    explanation: """
      The folder says which day an index is of. Its heading repeats the date and links to the index itself, with the
      dialect's prefix before `/news/`. The day may have its zero in the text, not in the path.
      """,
    examples: [
      .bad(ExampleDay.index(heading: "## [2015-11-21](/news/2015/11/20/index.md)") + ExampleDay.harbourPage),
      .bad(ExampleDay.index(heading: "## [2015-11-20](/news/2015/11/2/index.md)") + ExampleDay.harbourPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.dayHeading, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let date = page.indexedDate, let link = page.dayIndex?.days.first?.heading?.link, link.isFinished
    else { return }
    if let text = link.text {
      let bytes = Array(text.bytes)
      if let spelling = try? CalendarDate.parse(bytes.span), spelling.date != date {
        report.report(
          at: text.range, "the heading says '\(text)', but the index lies in the folder of \(date)",
          fix: Fix(
            title: "Write the date of the folder", safety: .safe,
            edits: [TextEdit(range: text.range, replacement: date.description)]))
      }
    }
    if let destination = link.destination, !page.isIndexLink(destination, to: date) {
      let right = page.indexLink(to: date)
      report.report(
        at: destination.range,
        "the date leads to '\(page.path(at: destination.range))', but this index is '\(right)'",
        fix: !page.isDialectCertain
          ? nil
          : Fix(
            title: "Lead to this index", safety: .safe,
            edits: [TextEdit(range: destination.range, replacement: right)]))
    }
  }
}
