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
    guard let date = page.place?.date else { return }
    var comparison = Comparison(page)
    func compare(with other: PageFacts) {
      if let likeness = comparison?.likeness(to: other) {
        body(other, .headline(isSame: likeness == .same))
      } else if let shared = page.sharedSource(with: other) {
        body(other, .source(shared.own))
      }
    }
    for place in (archive.day(date)?.pages ?? []).prefix(mostCompared) {
      // The pages of a day are in the order of their paths, so that each pair is met once.
      guard let other = archive.pages[place], other.path < page.path else { break }
      compare(with: other)
    }
    guard let before = date.adding(days: -1), let day = archive.day(before) else { return }
    for place in day.pages.prefix(mostCompared) {
      guard let other = archive.pages[place] else { continue }
      compare(with: other)
    }
  }

  /// Compares one headline with many others.
  private struct Comparison {
    enum Likeness {
      case same
      case near
    }

    private let own: PageFacts.Text
    private let bigrams: Bigrams
    private lazy var characters = Array(String(decoding: own.bytes, as: UTF8.self).unicodeScalars)

    init?(_ page: PageFacts) {
      guard let headline = page.headline, let bigrams = page.headlineBigrams else { return nil }
      own = headline
      self.bigrams = bigrams
    }

    /// Near are headlines of which at most a tenth differs.
    mutating func likeness(to page: PageFacts) -> Likeness? {
      guard let other = page.headline, let others = page.headlineBigrams else { return nil }
      if own == other { return own.bytes.isEmpty ? nil : .same }
      // Most pairs differ in length already, and nearly all others in the pairs of bytes that they have.
      let limit = min(own.bytes.count, other.bytes.count) / 10
      guard limit > 0, abs(own.bytes.count - other.bytes.count) <= limit,
        bigrams.mayBeNear(others, limit: limit)
      else { return nil }
      let theirs = Array(String(decoding: other.bytes, as: UTF8.self).unicodeScalars)
      let most = min(characters.count, theirs.count) / 10
      return NearestName.distance(from: characters, to: theirs, limit: most) == nil ? nil : .near
    }
  }
}
