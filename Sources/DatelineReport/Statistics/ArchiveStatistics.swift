public import DatelineArchive
public import DatelineRelated
public import DatelineRules
public import DatelineSyntax

/// What an archive comes to in numbers.
///
/// Where something is counted by year, an array has a number for each of ``years``.
public struct ArchiveStatistics: Sendable {
  /// How many event pages there are.
  public let pageCount: Int
  /// How many of them have a path that names no day; they are in no year.
  public let undatedPageCount: Int
  /// How many days have an event page.
  public let dayCount: Int
  /// The first day with an event page.
  public let firstDay: CalendarDate?
  /// The last day with an event page.
  public let lastDay: CalendarDate?
  /// How many names the archive has in contexts and topics.
  public let nameCount: Int
  /// How many sources event pages give; pictures are none.
  public let sourceCount: Int
  /// The dialect that most event pages have.
  public let mainDialect: Dialect?

  /// The years that are counted by.
  public let years: Years
  /// How many event pages each year has.
  public let pagesByYear: [Int]
  /// How many event pages each month has: twelve numbers for each year.
  public let pagesByMonth: [Int]
  /// How often each rule found something, most findings first.
  public let rules: [RuleCount]
  /// The standing of the event pages of each year.
  public let standings: [PageStanding]
  /// The standing of all event pages, those without a date included.
  public let standing: PageStanding
  /// The names with most pages, most first.
  public let names: [NameUse]
  /// The topics with a page, those that run longest first.
  public let topics: [TopicRun]
  /// The publishers with most sources, most first.
  public let publishers: [PublisherUse]

  /// Counts an archive.
  ///
  /// - Parameters:
  ///   - archive: the whole archive.
  ///   - table: its names.
  ///   - graph: its pages and their related links, all of them.
  ///   - findings: what the linter found in it, those of one file together.
  ///   - limit: how many names and how many publishers to list.
  /// - Complexity: O(*n* log *n*), where *n* is the number of pages, links, sources, names and findings.
  public init(
    _ archive: ArchiveIndex, names table: EntityTable, graph: EventGraph, findings: [Finding], limit: Int = 20
  ) {
    let pages = archive.pages.compactMap(\.self).filter { $0.document == .eventPage }
    let dates = pages.compactMap(\.date)
    pageCount = pages.count
    undatedPageCount = pages.count - dates.count
    dayCount = Set(dates).count
    firstDay = dates.min()
    lastDay = dates.max()
    nameCount = archive.names.all.count { $0.count > 0 }
    sourceCount = pages.reduce(0) { $0 + $1.sources.count { !$0.isCoverImage } }
    mainDialect = archive.mainDialectIndex.map { archive.dialects.all[$0] }
    years = Years(of: dates)
    pagesByYear = years.counts(of: dates)
    pagesByMonth = years.monthlyCounts(of: dates)
    rules = RuleCount.counts(of: findings)
    (standing, standings) = Self.standings(in: archive, graph, years)
    names = NameUse.mostUsed(in: table, years: years, limit: limit)
    topics = TopicRun.runs(in: archive)
    publishers = PublisherUse.mostUsed(in: archive, years: years, limit: limit)
  }

  private static func standings(
    in archive: ArchiveIndex, _ graph: EventGraph, _ years: Years
  ) -> (all: PageStanding, byYear: [PageStanding]) {
    var isListed = Array(repeating: false, count: archive.pages.count)
    for index in archive.pages {
      guard let index, index.document == .dayIndex, index.date != nil else { continue }
      for link in index.links {
        if let place = archive.place(of: link) { isListed[place] = true }
      }
    }
    var all = PageStanding()
    var byYear = Array(repeating: PageStanding(), count: years.count)
    for (node, page) in graph.pages.enumerated() {
      let isStale = page.links.contains { archive.isStale($0) }
      let isLinked = !graph.edges(to: node).isEmpty
      let isListed = archive.place(of: page.path).map { isListed[$0] } ?? false
      func count(in standing: inout PageStanding) {
        standing.pageCount += 1
        if isStale { standing.staleCount += 1 }
        if !isLinked { standing.unlinkedCount += 1 }
        if !isListed { standing.unlistedCount += 1 }
        if !isLinked, !isListed { standing.orphanCount += 1 }
      }
      count(in: &all)
      if let year = page.date?.year, let place = years.place(of: year) { count(in: &byYear[place]) }
    }
    return (all, byYear)
  }
}
