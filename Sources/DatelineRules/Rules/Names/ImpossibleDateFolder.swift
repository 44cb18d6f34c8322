import DatelineArchive
import DatelineSyntax

enum ImpossibleDateFolder: Rule {
  static let metadata = RuleMetadata(
    id: "impossible-date-folder", group: .names, severity: .error, scope: .page,
    summary: "A page lies in the folder of a day that the calendar doesn't have.",
    explanation: """
      No index lists a day such as 30 February, and no date line can be right there. Move the page to the folder of its
      event's day.
      """,
    examples: [
      .bad(
        """
        //- news/2015/02/30/harbour-reopens.md
        ### [2015-02-28](/news/2015/02/28/index.md)

        # Harbour reopens




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.path)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard case .impossibleDate(let year, let month, let day) = page.pathFault else { return }
    report.report(
      at: page.placeOfPath,
      "the page lies in the folder of \(year)/\(month)/\(day), a day that the calendar doesn't have")
  }
}
