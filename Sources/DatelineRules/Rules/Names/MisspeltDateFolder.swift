import DatelineArchive
import DatelineSyntax

enum MisspeltDateFolder: Rule {
  static let metadata = RuleMetadata(
    id: "misspelt-date-folder", group: .names, severity: .error, scope: .page,
    summary: "A page lies in a folder that is not spelled as folders of days are.",
    explanation: """
      The folders of a day are `news/YYYY/MM/D`: the month has its zero, the day has none. Links spell days so too, and
      don't find a page in a folder such as `2015/3/05`.
      """,
    examples: [
      .bad(
        """
        //- news/2015/11/05/harbour-reopens.md
        ### [2015-11-5](/news/2015/11/5/index.md)

        # Harbour reopens




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.path)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let fault = page.pathFault else { return }
    let folder = String(decoding: page.path.bytes.dropLast(page.path.name.count + 1), as: UTF8.self)
    let message: String
    switch fault {
    case .paddedDay: message = "a day has no zero before it in the name of its folder"
    case .unpaddedMonth: message = "a month has two digits in the name of its folder"
    case .malformedYear: message = "a year has four digits in the name of its folder"
    case .malformedMonth: message = "a month's folder has two digits as its name"
    case .malformedDay: message = "a day's folder has the number of the day as its name"
    default: return
    }
    report.report(at: page.placeOfPath, "the page lies in '\(folder)', but \(message)")
  }
}
