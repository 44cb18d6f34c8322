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
    lazy var single = single(on: page)
    RelatedLinks.forEachItem(on: page) { item in
      guard let context = item.child(.context).flatMap(Context.init) else { return }
      let names = ContextNames(context, in: archive)
      for place in names.repeated where place > 0 {
        let range = names.pieces[place]
        report.report(
          at: range, "the context names '\(page.shortText(range))' twice",
          fix: names.isKnownApart(place) || single.contains(PageFacts.Text(bytes: page.bytes[range]))
            ? Fix(
              title: "Remove the repeated name", safety: .safe,
              edits: [.deletion(names.pieces[place - 1].upperBound..<range.upperBound)]) : nil)
      }
    }
  }

  /// The names that some context of the page has once, which shows that such a name twice is not one name.
  private static func single(on page: PageContext) -> Set<PageFacts.Text> {
    var single: Set<PageFacts.Text> = []
    RelatedLinks.forEachItem(on: page) { item in
      var counts: [PageFacts.Text: Int] = [:]
      item.child(.context).flatMap(Context.init)?.forEachName { name in
        counts[PageFacts.Text(bytes: page.bytes[name]), default: 0] += 1
      }
      single.formUnion(counts.lazy.filter { $0.value == 1 }.map(\.key))
    }
    return single
  }
}
