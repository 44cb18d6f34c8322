import DatelineSyntax

enum MalformedDateLine: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-date-line", group: .page, severity: .error, scope: .page,
    summary: "The date line is not a link whose text is a date, or its heading has the wrong level.",
    explanation: """
      A date line is written `### [2015-11-20](/news/2015/11/20/index.md)`: three `#`, the date with four,
      two and one or two digits, and nothing behind the link. Real pages write the day without a zero, `2015-11-5`; one
      with it, `2015-11-05`, names the same day and isn't reported.
      """,
    examples: [
      .bad(
        """
        #### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [20 November](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### 2015-11-20

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md) Friday

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
    guard let line = page.eventPage?.dateLine else { return }
    if line.level != 3, let marker = line.marker {
      report.report(
        at: marker.range, "a date line has three '#', not \(line.level)",
        fix: Fix(
          title: "Write three '#'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: "###")])
      )
    }
    if let link = line.link, let missing = link.missing {
      report.report(
        at: missing.offset..<missing.offset, "the link of the date line lacks its '\(missing.token)'")
    }
    checkText(of: line, page, &report)
    if let rest = line.unexpected, line.link != nil {
      report.report(at: rest.range, "nothing stands behind the link of a date line, but here '\(rest)'")
    }
  }

  private static func checkText(of line: DateLine, _ page: PageContext, _ report: inout Reporter) {
    guard let text = line.link?.text else {
      if let link = line.link {
        report.report(at: link.range, "the link of the date line has no text; its text is the date")
      } else {
        reportMissingLink(line, page, &report)
      }
      return
    }
    switch DateReading(text) {
    case .malformed:
      report.report(at: text.range, "'\(text)' is not a date of the form '2015-11-20'")
    case .date(let spelling) where !spelling.isMonthPadded:
      report.report(
        at: text.range, "the month in '\(text)' lacks its zero: '\(spelling.date)'",
        fix: Fix(
          title: "Write the month with its zero", safety: .safe,
          edits: [TextEdit(range: text.range, replacement: spelling.date.description)]))
    default: break
    }
  }

  private static func reportMissingLink(_ line: DateLine, _ page: PageContext, _ report: inout Reporter) {
    var fix: Fix?
    if let text = line.unexpected, case .date(let spelling) = DateReading(text) {
      fix = Fix(
        title: "Link to the day's index", safety: page.dialectSafety,
        edits: [
          TextEdit(range: text.range, replacement: "[\(spelling.date)](\(page.dateLink(to: spelling.date)))")
        ])
    }
    report.report(
      at: line.unexpected?.range ?? line.rangeWithoutNewline, "the date line is no link to its day's index",
      fix: fix)
  }
}
