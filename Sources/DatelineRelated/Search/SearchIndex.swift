public import DatelineArchive
import DatelineSyntax

/// The headlines and the names of an archive, to be searched while someone types. They are folded once, when the first
/// query asks.
///
/// It is kept beside an index and told of each change. A copy of it costs nothing.
public struct SearchIndex: Sendable {
  private var headlines: ChangingTexts
  private var names: ChangingTexts

  /// Notes the headlines and names of an archive.
  ///
  /// - Complexity: O(1); for the first query O(*n*), where *n* is the length of all headlines and names.
  public init(_ archive: ArchiveIndex) {
    let (pages, all) = (archive.pages, archive.names.all)
    headlines = ChangingTexts { FoldedTexts(pages.lazy.map(Self.headline)) }
    names = ChangingTexts { FoldedTexts(all.lazy.map(\.text.bytes)) }
  }

  private static func headline(of page: PageFacts?) -> [UInt8]? {
    page?.document == .eventPage ? page?.headline?.bytes : nil
  }

  /// Takes in that the page at a place of the index was changed, was added or is gone.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page's headline and of names that are new.
  public mutating func update(_ place: Int, in archive: ArchiveIndex) {
    let page = archive.pages[place]
    headlines.replace(place, with: Self.headline(of: page))
    guard let page else { return }
    for name in archive.names.unsettledPlaces(of: page) {
      names.replace(name, with: archive.names.all[name].text.bytes)
    }
  }

  /// What a search has found.
  public struct Match: Sendable {
    /// The place in the index: of a page, or of a name among all names.
    public let place: Int
    /// How well it is found: the lower the better, comparable within one query.
    public let rank: Int
  }

  /// The event pages whose headlines a query finds, the best first, of equal ones the newest, then by place.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages; then O(*m*), where *m* is the length of the headlines that
  ///   have all characters of the query.
  public func pages(_ query: SearchQuery, in archive: ArchiveIndex, limit: Int) -> [Match] {
    var least = LeastKeys(limit: limit)
    headlines.forEach(query) { place, rank in
      guard let page = archive.pages[place], query.contains(page.date) else { return }
      least.insert(Self.key(of: place, rank, Self.lastDay - (page.date?.dayNumber ?? -Self.lastDay)))
    }
    return least.sorted.map(Self.match)
  }

  /// The names in use that a query finds, the best first, of equal ones the most used, then by place; none where a date is
  /// searched for.
  ///
  /// - Complexity: That of ``pages(_:in:limit:)``, in the number and length of names.
  public func names(_ query: SearchQuery, in archive: ArchiveIndex, limit: Int) -> [Match] {
    guard query.hasOnlyWords else { return [] }
    let all = archive.names.all
    var least = LeastKeys(limit: limit)
    names.forEach(query) { place, rank in
      guard all[place].count > 0 else { return }
      least.insert(Self.key(of: place, rank, Self.mostKey - min(all[place].count, Self.mostKey)))
    }
    return least.sorted.map(Self.match)
  }

  // MARK: Keys

  /// The number of the last day that the calendar has: 9999-12-31.
  private static let lastDay = 2_932_896
  private static let mostKey = (1 << 24) - 1

  /// What sorts matches: the rank, then a number below 2^24, then the place.
  private static func key(of place: Int, _ rank: Int, _ key: Int) -> UInt64 {
    UInt64(rank) << 56 | UInt64(min(key, mostKey)) << 32 | UInt64(place)
  }

  private static func match(_ key: UInt64) -> Match {
    Match(place: Int(key & 0xFFFF_FFFF), rank: Int(key >> 56))
  }
}
