import DatelineArchive
import DatelineSyntax

enum MisplacedFile: Rule {
  static let metadata = RuleMetadata(
    id: "misplaced-file", group: .names, severity: .warning, scope: .page,
    summary:
      "A Markdown file below `news/` is neither an event page nor a day index, since it lies in no day's folder.",
    explanation: """
      All below `news/` is `news/YYYY/MM/D/SLUG.md` or a day's `index.md` and `README.md`. Any other file is not part of
      the archive: nothing lists it, and no link can name it. Move it to a day, or out of `news/`.
      What it holds isn't looked at.
      """,
    examples: [
      .bad(
        """
        //- news/2015/harbour-reopens.md
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.path)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let fault = page.pathFault else { return }
    switch fault {
    case .tooShallow:
      report.report(
        at: page.placeOfPath, "'\(page.path)' is neither page nor index: it lies above the folders of days")
    case .tooDeep:
      report.report(
        at: page.placeOfPath, "'\(page.path)' is neither page nor index: it lies in a folder below a day's")
    case .notMarkdown, .emptyName, .emptySegment, .climbs, .notUnderNews:
      report.report(at: page.placeOfPath, "'\(page.path)' is the path of neither a page nor an index")
    default: return
    }
  }
}
