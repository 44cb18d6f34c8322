import DatelineSyntax

enum MalformedIndexDate: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-index-date", group: .index, severity: .error, scope: .page,
    summary: "A day index doesn't begin with one heading `## [2015-11-20](/news/2015/11/20/index.md)`.",
    explanation: """
      The first heading of an index links its date to the index itself. The index has no other day; the only heading of
      its kind that follows is the link to the previous day.
      """,
    examples: [
      .bad(ExampleDay.index(heading: "# [2015-11-20](/news/2015/11/20/index.md)") + ExampleDay.harbourPage),
      .bad(ExampleDay.index(heading: "## 2015-11-20") + ExampleDay.harbourPage),
      .bad(ExampleDay.index(heading: "## [20 November](/news/2015/11/20/index.md)") + ExampleDay.harbourPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.dayHeading, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let date = page.indexedDate, let days = page.dayIndex?.days else { return }
    guard let first = days.first, let heading = first.heading else {
      let offset = days.first?.range.lowerBound ?? 0
      let line = "## [\(date)](\(page.indexLink(to: date)))"
      report.report(
        at: offset..<offset, "the index has no date: it begins with '\(line)'",
        fix: Fix(
          title: "Add the date", safety: .safe, edits: [.insertion(of: line + "\n\n", at: offset)]))
      return
    }
    check(heading, date, page, &report)
    guard days.count > 1 else { return }
    let previous = page.previousDay?.node
    for day in days.dropFirst() where day.node != previous {
      guard let other = day.heading else { continue }
      report.report(
        at: other.rangeWithoutNewline,
        "an index has one day, and this heading begins another: '\(quotation(other))'")
    }
  }

  private static func check(
    _ heading: DateLine, _ date: CalendarDate, _ page: PageContext, _ report: inout Reporter
  ) {
    if let marker = heading.marker, heading.level != 2 {
      report.report(
        at: marker.range, "the date of an index begins with '##', this one with '\(marker)'",
        fix: Fix(
          title: "Write '##'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: "##")]))
    }
    let right = "[\(date)](\(page.indexLink(to: date)))"
    guard let link = heading.link, link.isFinished, let text = link.text, link.destination != nil else {
      let range = heading.link?.range ?? heading.rangeWithoutNewline
      report.report(at: range, "the date of an index is a link, '## \(right)', and this is none")
      return
    }
    let bytes = Array(text.bytes)
    do {
      _ = try CalendarDate.parse(bytes.span)
    } catch {
      report.report(
        at: text.range, "'\(text.quotation)' is no date; this is the index of \(date)",
        fix: Fix(
          title: "Write the date of the folder", safety: .safe,
          edits: [TextEdit(range: text.range, replacement: date.description)]))
    }
  }

  private static func quotation(_ heading: DateLine) -> String {
    Quotation.text(of: heading.node.tree.bytes[heading.rangeWithoutNewline])
  }
}
