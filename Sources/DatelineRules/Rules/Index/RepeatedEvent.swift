import DatelineArchive
import DatelineSyntax

enum RepeatedEvent: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "repeated-event", group: .index, severity: .information, scope: .archive,
    summary: "Two pages of a day, or of neighbouring days, seem to be of one event, or share a source.",
    explanation: """
      Pages whose headlines are nearly the same are often one event written twice. Pages that only name a source by the
      same address may be two events that one article reports, or one of them names a source of the other. It is
      reported on the later of the two pages.
      """,
    examples: [
      .bad(index(copy) + ExampleDay.harbourPage + ExampleDay.page("Harbour re-opens after the storm", copy)),
      .bad(
        yesterday(ExampleDay.page(dayBefore, "harbour", day: "2015/11/19", date: "2015-11-19"))
          + ExampleDay.index() + ExampleDay.harbourPage),
      .bad(
        yesterday(
          ExampleDay.page(
            "Storm ends", "harbour", day: "2015/11/19", date: "2015-11-19",
            source: "harbour-reopens-after-the-storm"))
          + ExampleDay.index() + ExampleDay.harbourPage),
      .good(
        ExampleDay.index(entries: [ExampleDay.harbour, ExampleDay.ferries]) + ExampleDay.harbourPage
          + ExampleDay.ferriesPage),
    ])

  private static let copy = "harbour-re-opens-after-the-storm"

  private static func index(_ slug: String) -> String {
    ExampleDay.index(entries: [
      ExampleDay.harbour, ExampleDay.entry("Harbour re-opens after the storm", slug),
    ])
  }

  private static let dayBefore = "Harbour re-opens after the storm"

  private static func yesterday(_ page: String) -> String {
    ExampleDay.index(
      day: "2015/11/19", heading: "## [2015-11-19](/news/2015/11/19/index.md)",
      entries: [
        ExampleDay.entry(page.contains(dayBefore) ? dayBefore : "Storm ends", "harbour", day: "2015/11/19")
      ], previous: "## [Previous Day...](/news/2015/11/18/index.md)") + page
  }

  static let interest = RuleInterest.eventPages

  /// The most pages of a day that a page is compared with, so that a huge day doesn't take for ever.
  private static let mostCompared = 200

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    var isConcerned = false
    forEachRepetition(of: page, in: archive) { _, _ in isConcerned = true }
    return isConcerned
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    forEachRepetition(of: page.facts, in: archive) { other, reason in
      let related = [page.place(of: other, at: other.headlinePlace, "the other page")]
      switch reason {
      case .source(let source):
        guard page.tree.nodes.indices.contains(source.position),
          let address = ListItem(page.tree.nodes[source.position])?.destination
        else { return }
        report.report(
          at: address.range, "the same source stands on another event's page, '\(other.path)'",
          related: related)
      case .headline(let isSame):
        report.report(
          at: page.eventPage?.headline?.text?.range ?? page.placeOfPath,
          "the headline of '\(other.path)' is \(isSame ? "the same" : "nearly the same"): both may be one event",
          related: related)
      }
    }
  }

  private enum Reason {
    case headline(isSame: Bool)
    case source(PageFacts.Source)
  }

  /// Calls a closure with each page that comes before this one and seems to be of the same event or shares a source.
  private static func forEachRepetition(
    of page: PageFacts, in archive: ArchiveIndex, _ body: (PageFacts, Reason) -> Void
  ) {
    guard let date = page.date else { return }
    var comparison = HeadlineComparison(page)
    func compare(with place: Int, where isMet: (PageFacts) -> Bool) {
      // Most pairs have nothing in common, and their signs show it.
      let signs = archive.signs[place]
      guard comparison.mayFind(signs) || page.signs.mayShareSource(with: signs),
        let other = archive.pages[place], isMet(other)
      else {
        return
      }
      if let likeness = comparison.likeness(to: other) {
        body(other, .headline(isSame: likeness == .same))
      } else if let shared = page.sharedSource(with: other) {
        body(other, .source(shared.own))
      }
    }
    for place in (archive.day(date)?.pages ?? []).prefix(mostCompared) {
      // Each pair is met once.
      compare(with: place) { $0.path < page.path }
    }
    guard let before = date.adding(days: -1), let day = archive.day(before) else { return }
    for place in day.pages.prefix(mostCompared) { compare(with: place) { _ in true } }
  }
}
