import DatelineArchive
import DatelineSyntax

enum WrongDateLink: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-date-link", group: .page, severity: .error, scope: .page,
    summary: "The date line does not link to its day's index.",
    explanation: """
      The date line of 20 November 2015 links to `/news/2015/11/20/index.md`: the month with its zero, the
      day without.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/21/index.md)

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/README.md)

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
    guard let link = page.eventPage?.dateLine?.link, let text = link.text, link.isFinished,
      case .date(let spelling) = DateReading(text)
    else { return }
    let date = spelling.date
    guard let destination = link.destination else {
      let place = link.range.upperBound - 1
      report.report(
        at: place..<place, "the date line links to nothing; its day's index is '\(page.dateLink(to: date))'",
        fix: Fix(
          title: "Link to the day's index", safety: page.dialectSafety,
          edits: [.insertion(of: page.dateLink(to: date), at: place)]))
      return
    }
    guard !page.isDateLink(destination, to: date) else { return }
    // Where the link agrees with the page's path, it is the text that is wrong.
    if let own = page.facts.date, own != date, page.isDateLink(destination, to: own) { return }
    report.report(
      at: destination.range,
      "the date line links to '\(destination)'; the index of \(date) is '\(page.dateLink(to: date))'",
      fix: Fix(
        title: "Link to the day's index", safety: page.dialectSafety,
        edits: [TextEdit(range: destination.range, replacement: page.dateLink(to: date))]))
  }
}
