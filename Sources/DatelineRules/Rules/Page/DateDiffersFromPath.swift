import DatelineArchive
import DatelineSyntax

enum DateDiffersFromPath: Rule {
  static let metadata = RuleMetadata(
    id: "date-differs-from-path", group: .page, severity: .error, scope: .page,
    summary: "The date line names another day than the folders in which the page lies.",
    explanation: """
      The folders `news/2015/11/20` and the date line say the same day. Where they differ, one of them is
      wrong: if the line's link agrees with the folders, it is the date, and the fix is safe.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-21](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-21](/news/2015/11/21/index.md)

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
    guard let own = page.facts.date, let link = page.eventPage?.dateLine?.link, let text = link.text,
      case .date(let spelling) = DateReading(text), spelling.date != own
    else { return }
    var edits = [TextEdit(range: text.range, replacement: own.description)]
    let isLinkRight = link.destination.map { page.isDateLink($0, to: own) } ?? false
    if !isLinkRight, let destination = link.destination {
      edits.append(TextEdit(range: destination.range, replacement: page.dateLink(to: own)))
    }
    report.report(
      at: text.range, "the date line says '\(text)', but the page lies in the folder of \(own)",
      fix: Fix(title: "Write \(own)", safety: isLinkRight ? .safe : .unsafe, edits: edits))
  }
}
