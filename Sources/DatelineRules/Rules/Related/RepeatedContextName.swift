import DatelineArchive
import DatelineSyntax

enum RepeatedContextName: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "repeated-context-name", group: .related, severity: .information, scope: .archive,
    summary: "A context names the same thing twice.",
    explanation: """
      Once is enough. Real pages have such doubles, and the event counts as twice as near for it, so that taking one
      away can put the item out of order.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, Anytown, harbour_"
        )),
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
      for place in names.repeated where place > 0 {
        let range = names.pieces[place]
        report.report(
          at: range, "the context names '\(page.shortText(range))' twice",
          fix: names.isKnownApart(place) || isAlone(range, on: page)
            ? Fix(
              title: "Remove the repeated name", safety: .safe,
              edits: [.deletion(names.pieces[place - 1].upperBound..<range.upperBound)]) : nil)
      }
    }
  }

  /// Whether a context of the page has a name once, which shows that the name twice is not one name.
  private static func isAlone(_ name: Range<Int>, on page: PageContext) -> Bool {
    var isAlone = false
    RelatedLinks.forEachItem(on: page) { item in
      guard !isAlone, let context = item.child(.context).flatMap(Context.init) else { return }
      isAlone = context.names.count { page.bytes[$0] == page.bytes[name] } == 1
    }
    return isAlone
  }
}
