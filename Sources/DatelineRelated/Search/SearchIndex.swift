public import DatelineArchive
import DatelineSyntax

/// The headlines and the names of an archive, to be searched while someone types. They are folded once, when the first
/// query asks.
///
/// It is kept beside an index and told of each change. A copy of it costs nothing.
public struct SearchIndex: Sendable {
  private var headlines: ChangingTexts
  private var names: ChangingTexts
  /// How many names are in it: names come, and are never taken away.
  private var nameCount: Int

  /// Notes the headlines and names of an archive.
  ///
  /// - Complexity: O(1); for the first query O(*n*), where *n* is the length of all headlines and names.
  public init(_ archive: ArchiveIndex) {
    let (pages, all) = (archive.pages, archive.names.all)
    headlines = ChangingTexts { FoldedTexts(pages.lazy.map(Self.headline)) }
    names = ChangingTexts { FoldedTexts(all.lazy.map(\.text.bytes)) }
    nameCount = all.count
  }

  private static func headline(of page: PageFacts?) -> [UInt8]? {
    page?.document == .eventPage ? page?.headline?.bytes : nil
  }

  /// Takes in that the page at a place of the index was changed, was added or is gone.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the page's headline and of names that are new.
  public mutating func update(_ place: Int, in archive: ArchiveIndex) {
    headlines.replace(place, with: Self.headline(of: archive.pages[place]))
    for name in archive.names.all.dropFirst(nameCount) {
      names.replace(nameCount, with: name.text.bytes)
      nameCount += 1
    }
  }

  /// What a search has found.
  public struct Match: Sendable {
    /// The place in the index: of a page, or of a name among all names.
    public let place: Int
    /// How well it is found: the lower the better, comparable within one query.
    public let rank: Int
  }

  /// The event pages whose headlines a query finds, the best first, of equal ones the newest, then by path.
  ///
  /// - Complexity: O(*n*), where *n* is the number of pages; then O(*m*), where *m* is the length of the headlines that
  ///   have all characters of the query.
  public func pages(_ query: SearchQuery, in archive: ArchiveIndex, limit: Int) -> [Match] {
    var best = BestMatches(limit: limit)
    headlines.forEach(query) { place, rank in
      guard best.mayKeep(rank), let page = archive.pages[place] else { return }
      best.add(place, rank: rank, key: Int(Int32.max) - (page.date?.dayNumber ?? 0)) { other in
        page.path < (archive.pages[other]?.path ?? page.path)
      }
    }
    return best.matches
  }

  /// The names in use that a query finds, the best first, of equal ones the most used, then by bytes.
  ///
  /// - Complexity: That of ``pages(_:in:limit:)``, in the number and length of names.
  public func names(_ query: SearchQuery, in archive: ArchiveIndex, limit: Int) -> [Match] {
    let all = archive.names.all
    var best = BestMatches(limit: limit)
    names.forEach(query) { place, rank in
      guard best.mayKeep(rank), all[place].count > 0 else { return }
      best.add(place, rank: rank, key: Int(Int32.max) - all[place].count) { other in
        all[place].text.bytes.lexicographicallyPrecedes(all[other].text.bytes)
      }
    }
    return best.matches
  }
}
