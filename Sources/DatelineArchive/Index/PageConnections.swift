import DatelineSyntax

/// Which pages link to a page and which have a topic, found in the time that the answer takes.
///
/// An index doesn't have it, since most programs never ask. One that does keeps it beside its index and tells it of
/// each change. A copy of it costs nothing.
public struct PageConnections: Sendable {
  private var links: Postings
  private var topics: Postings

  /// Collects the links and topics of an archive.
  ///
  /// - Complexity: O(*n*), where *n* is the number of links and pages.
  public init(_ archive: ArchiveIndex) {
    links = Postings(of: archive.pages) { page, note in
      for link in page.links { note(link.target) }
    }
    topics = Postings(of: archive.pages, forEachHash: Self.forEachTopic)
  }

  /// Takes in that a page at a place of the index was changed, was added or is gone.
  ///
  /// - Parameters:
  ///   - old: the page as it was; `nil` if there was none.
  ///   - new: the page as it is; `nil` if there is none any longer.
  ///   - place: its place in the index.
  /// - Complexity: O(*n*), where *n* is the number of links of both, and of pages that share what differs.
  public mutating func replace(_ old: PageFacts?, by new: PageFacts?, at place: Int) {
    links.change(
      place, from: Set((old?.links ?? []).lazy.map(\.target)), to: Set((new?.links ?? []).lazy.map(\.target)))
    topics.change(place, from: Self.topics(of: old), to: Self.topics(of: new))
  }

  /// The places of the pages with a link to the page at a path, there or not, ascending; day indexes included.
  ///
  /// - Complexity: O(*n*), where *n* is their number.
  public func places(linkingTo path: ArchivePath) -> [Int] {
    links[ContentHash.hash(path.bytes)].map(Int.init)
  }

  /// How many pages link to the page at a path; day indexes included.
  public func count(linkingTo path: ArchivePath) -> Int { links[ContentHash.hash(path.bytes)].count }

  /// The places of the event pages that have a topic, and of the day indexes that have it above an entry, ascending.
  ///
  /// - Complexity: O(*n*), where *n* is their number.
  public func places(withTopic topic: PageFacts.Text) -> [Int] { topics[topic.hash].map(Int.init) }

  private static func topics(of page: PageFacts?) -> Set<UInt64> {
    var topics: Set<UInt64> = []
    if let page { forEachTopic(page) { topics.insert($0) } }
    return topics
  }

  private static func forEachTopic(_ page: PageFacts, _ body: (UInt64) -> Void) {
    switch page.document {
    case .eventPage:
      if let topic = page.topic, !topic.bytes.isEmpty { body(topic.hash) }
    case .dayIndex:
      for link in page.links where link.hasTopic { body(link.topic) }
    }
  }
}
