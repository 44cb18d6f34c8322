import DatelineArchive
import DatelineSyntax

enum MissingReadme: Rule {
  static let metadata = RuleMetadata(
    id: "missing-readme", group: .index, severity: .information, scope: .references,
    summary: "A day index has no `README.md` beside it.",
    explanation: """
      `README.md` is a copy of `index.md`, so that a day's folder shows its events when it is browsed in a repository.
      `dateline index` writes it.
      """,
    examples: [
      .bad(ExampleDay.index() + ExampleDay.harbourPage),
      .good(ExampleDay.index(readme: ExampleDay.text()) + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.missingReadme, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard (page.archive?[page.path] ?? page.facts).readme == .missing else { return }
    report.report(
      at: page.placeOfPath,
      "no '\(page.path.sibling("README.md"))' is beside the index, to hold the same text")
  }
}
