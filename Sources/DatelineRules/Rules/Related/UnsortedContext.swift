import DatelineArchive
import DatelineSyntax

enum UnsortedContext: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "unsorted-context", group: .related, severity: .warning, scope: .archive,
    summary: "The names in a context are not sorted by code point.",
    explanation: """
      Names in the context of a related link ascend by code point, which is by bytes: capitals come before small
      letters, those before letters with accents. So two pages that share the same things say so in the same words.

      A name can hold a comma. What the archive knows as one name is taken as one; where the archive doesn't tell for
      certain which pieces are names, the finding is a hint and has no fix.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, Anytown_"
        )),
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: harbour, Anytown_",
          others: 3)),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.deviations(.contextOrder, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool { true }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    RelatedLinks.forEachItem(on: page) { item in
      guard let context = item.child(.context).flatMap(Context.init) else { return }
      let names = ContextNames(context, in: archive)
      guard let first = names.firstUnsorted, !names.mayBeSorted else { return }
      let sorted = names.pieces.map { page.bytes[$0] }.sorted { $0.lexicographicallyPrecedes($1) }
      let right = Array(sorted.joined(separator: ", ".utf8))
      let place = names.pieces[first]
      let before = names.pieces[first - 1]
      report.report(
        at: place,
        "'\(page.shortText(place))' stands behind '\(page.shortText(before))', but sorts before it",
        atMost: names.isCertain ? .error : .information,
        fix: names.isCertain
          ? Fix(
            title: "Sort the names", safety: .safe,
            edits: [TextEdit(range: context.namesRange, replacement: right)]) : nil)
    }
  }
}
