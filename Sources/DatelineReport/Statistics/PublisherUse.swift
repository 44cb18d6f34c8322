public import DatelineArchive
import DatelineSyntax

/// How often the archive gives a publisher as a source.
public struct PublisherUse: Sendable {
  /// The host of the addresses, in lower case without `www.`.
  public let host: PageFacts.Text
  /// What at least half of these sources call the publisher; `nil` where they call it many things, as those of a host do
  /// that keeps copies of others' pages.
  public let name: PageFacts.Text?
  /// How many sources there are, those of pages without a date included.
  public let count: Int
  /// How many there are on the pages of each of the archive's years.
  public internal(set) var years: [Int]

  /// The publishers with most sources, most first, then by host.
  ///
  /// - Complexity: O(*n* log *n*) in the number of hosts, and O(*m*) in that of sources.
  static func mostUsed(in archive: ArchiveIndex, years: Years, limit: Int) -> [PublisherUse] {
    let publishers = archive.publishers
    let all = publishers.usual.map { host, use in
      (host: host, use: use, total: publishers.usage(of: use.name, on: host)?.total ?? use.count)
    }.sorted { left, right in
      left.total == right.total
        ? left.host.bytes.lexicographicallyPrecedes(right.host.bytes) : left.total > right.total
    }
    var uses = all.prefix(limit).map { publisher in
      PublisherUse(
        host: publisher.host, name: publisher.use.count * 2 >= publisher.total ? publisher.use.name : nil,
        count: publisher.total,
        years: Array(repeating: 0, count: years.count))
    }
    let places = Dictionary(uses.enumerated().map { ($1.host, $0) }) { first, _ in first }
    for page in archive.pages {
      guard let page, page.document == .eventPage, let year = page.date?.year,
        let yearPlace = years.place(of: year)
      else { continue }
      for source in page.sources where !source.isCoverImage {
        if let place = places[source.host] { uses[place].years[yearPlace] += 1 }
      }
    }
    return uses
  }
}
