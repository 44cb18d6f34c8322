import DatelineArchive
import DatelineSyntax

enum RepeatedEvent: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "repeated-event", group: .index, severity: .information, scope: .archive,
    summary: "Two pages of a day, or of neighbouring days, seem to be of one event.",
    explanation: """
      Pages of one day whose headlines are nearly the same, or pages that name a source by the same address, are often
      one event written twice. One article can also report two events, so that this is a hint. It is reported on the
      later of the two pages.
      """,
    examples: [
      .bad(index(copy) + ExampleDay.harbourPage + ExampleDay.page("Harbour re-opens after the storm", copy)),
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
      let related = [page.place(of: other, "the other page")]
      switch reason {
      case .source(let source):
        guard page.tree.nodes.indices.contains(source.position),
          let address = ListItem(page.tree.nodes[source.position])?.destination
        else { return }
        report.report(
          at: address.range, "'\(other.path)' has the same source: both may be one event", related: related)
      case .headline:
        report.report(
          at: page.eventPage?.headline?.text?.range ?? page.placeOfPath,
          "the headline of '\(other.path)' is nearly the same: both may be one event", related: related)
      }
    }
  }

  private enum Reason {
    case source(PageFacts.Source)
    case headline
  }

  /// Calls a closure with each page that comes before this one and seems to be of the same event.
  private static func forEachRepetition(
    of page: PageFacts, in archive: ArchiveIndex, _ body: (PageFacts, Reason) -> Void
  ) {
    guard let date = page.place?.date else { return }
    for place in (archive.day(date)?.pages ?? []).prefix(mostCompared) {
      // The pages of a day are in the order of their paths, so that each pair is met once.
      guard let other = archive.pages[place], other.path < page.path else { break }
      if let shared = page.sharedSource(with: other) {
        body(other, .source(shared.own))
      } else if let own = page.headline, let theirs = other.headline, isNear(own.bytes, theirs.bytes) {
        body(other, .headline)
      }
    }
    guard let before = date.adding(days: -1), let day = archive.day(before) else { return }
    for place in day.pages.prefix(mostCompared) {
      guard let other = archive.pages[place], let shared = page.sharedSource(with: other) else { continue }
      body(other, .source(shared.own))
    }
  }

  /// Whether at most a tenth of a headline differs.
  private static func isNear(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let limit = min(left.count, right.count) / 10
    // Most pairs differ in length already, and nearly all others in the pairs of bytes that they have.
    guard abs(left.count - right.count) <= limit, Bigrams(left).mayBeNear(Bigrams(right), limit: limit) else {
      return false
    }
    return left == right || (limit > 0 && NearestName.distance(from: left, to: right, limit: limit) != nil)
  }

  /// Which pairs of neighbouring bytes a text has, by a hash of each: a cheap sign of how alike two texts are.
  private struct Bigrams {
    private var bits = SIMD4<UInt64>()

    init(_ bytes: [UInt8]) {
      var previous: UInt8 = 0
      for byte in bytes {
        let hash = ((UInt32(previous) << 8 | UInt32(byte)) &* 0x9E37_79B1) >> 24
        bits[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
        previous = byte
      }
    }

    func mayBeNear(_ other: Bigrams, limit: Int) -> Bool {
      let difference = bits ^ other.bits
      var count = 0
      for lane in 0..<4 { count += difference[lane].nonzeroBitCount }
      // An edit changes at most two pairs of each text, a swap of neighbours three.
      return count <= 6 * limit
    }
  }
}
