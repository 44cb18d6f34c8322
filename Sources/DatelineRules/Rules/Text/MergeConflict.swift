import DatelineArchive
import DatelineSyntax

enum MergeConflict: Rule {
  static let metadata = RuleMetadata(
    id: "merge-conflict", group: .text, severity: .error, scope: .page,
    summary: "A merge left its marks on a page.",
    explanation: """
      Between `<<<<<<<` and `>>>>>>>` stand two versions of the page, and only a person can say which one holds. Until the
      conflict is resolved, nothing else on the page is mended, and no other page copies from it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        <<<<<<< HEAD
        1. [Harbour Post](https://example.org/harbour)
        =======
        1. [Island Times](https://example.com/harbour)
        >>>>>>> ferries

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.mergeConflict)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let mark = page.tree.mergeConflict else { return }
    report.report(at: mark, "a merge conflict is not resolved: two versions of the page stand here")
  }
}
