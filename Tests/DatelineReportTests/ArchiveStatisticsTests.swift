import DatelineArchive
import DatelineRelated
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineReport

@Suite struct ArchiveStatisticsTests {
  private func text(_ text: PageFacts.Text) -> String { String(decoding: text.bytes, as: UTF8.self) }

  @Test func pagesAreCountedByYearAndMonth() {
    let statistics = ReportArchive.port.statistics()
    #expect(statistics.pageCount == 4)
    #expect(statistics.dayCount == 3)
    #expect(statistics.firstDay?.description == "2015-01-1")
    #expect(statistics.lastDay?.description == "2017-03-1")
    // A year without pages stands between the others.
    #expect(statistics.years.all == [2015, 2016, 2017])
    #expect(statistics.pagesByYear == [2, 0, 2])
    #expect(Array(statistics.pagesByMonth[..<3]) == [1, 1, 0])
    #expect(Array(statistics.pagesByMonth[24..<27]) == [0, 0, 2])
  }

  @Test func standingsTellStaleAndOrphanPages() {
    let statistics = ReportArchive.port.statistics()
    // a shows b's old headline; c lists only itself, which counts for nothing but the text.
    #expect(statistics.standings.map(\.staleCount) == [1, 0, 1])
    // d is linked by nobody; a page's link to itself is no link.
    #expect(statistics.standing.unlinkedCount == 1)
    // The index of b's day isn't there, that of d's leaves it out.
    #expect(statistics.standing.unlistedCount == 2)
    #expect(statistics.standings.map(\.unlistedCount) == [1, 0, 1])
    #expect(statistics.standing.orphanCount == 1)
    #expect(statistics.standings.map(\.orphanCount) == [0, 0, 1])
  }

  @Test func namesAreCountedOverTheYears() {
    let names = ReportArchive.port.statistics().names
    #expect(names.map { text($0.name) } == ["port", "Mayor", "Port"])
    #expect(names.map(\.years) == [[2, 0, 1], [2, 0, 0], [1, 0, 1]])
  }

  @Test(arguments: [1, 2, 3, 5])
  func theNamesWithMostPagesAreFound(limit: Int) {
    let archive = ReportArchive.random(pages: 60, seed: 7)
    let index = archive.index
    let table = EntityTable(index)
    let all = table.entities.map { ($0.name, table.timeline(of: $0.name.bytes).pages.count) }
      .sorted { $0.1 == $1.1 ? text($0.0) < text($1.0) : $0.1 > $1.1 }
    let names = archive.statistics(limit: limit).names
    #expect(names.map { text($0.name) } == all.prefix(limit).map { text($0.0) })
    #expect(names.map(\.timeline.pages.count) == all.prefix(limit).map(\.1))
  }

  @Test func topicsRunFromTheirFirstToTheirLastDay() {
    var archive = ReportArchive.port
    archive.add("2015/01/3/e", "Snow", topic: "Snow")
    archive.add("2015/01/5/f", "Snow again", topic: "Snow")
    let topics = archive.statistics().topics
    #expect(topics.map { text($0.topic) } == ["Port", "Snow"])
    #expect(topics.map(\.dayCount) == [790, 2])
    #expect(topics.map(\.pageCount) == [2, 2])
  }

  @Test func publishersAreToldApartByHost() {
    let publishers = ReportArchive.port.statistics().publishers
    #expect(publishers.map { text($0.host) } == ["post.example", "herald.example"])
    #expect(publishers.map { $0.name.map(text) } == ["Post", "Herald"])
    #expect(publishers.map(\.years) == [[2, 0, 1], [1, 0, 0]])
  }

  @Test func aHostThatIsCalledManyThingsHasNoName() {
    var archive = ReportArchive()
    let copies = ["Post", "Herald", "Gazette"].enumerated().map { ($1, "https://copies.example/\($0)") }
    archive.add("2015/01/3/a", "Snow", sources: copies)
    #expect(archive.statistics().publishers.map(\.name) == [nil])
    #expect(archive.report().contains(">various<"))
    archive.add("2015/01/4/b", "Ice", sources: [("Post", "https://copies.example/4")])
    #expect(archive.statistics().publishers.map { $0.name.map(text) } == ["Post"])
  }

  @Test func picturesAreNoSources() {
    var archive = ReportArchive.port
    archive.add(
      "2015/01/3/e", "Snow",
      sources: [
        ("Post", "https://post.example/4"), ("Cover Image", "https://post.example/4.jpg"),
        ("Cover Image", "https://pictures.example/4.jpg"),
      ])
    let (before, statistics) = (ReportArchive.port.statistics(), archive.statistics())
    #expect(statistics.sourceCount == before.sourceCount + 1)
    #expect(statistics.publishers.map { text($0.host) } == ["post.example", "herald.example"])
    #expect(statistics.publishers.map(\.count) == [4, 1])
    #expect(statistics.publishers.map(\.years) == [[3, 0, 1], [1, 0, 0]])
  }

  @Test func findingsAreCountedByRuleAndYear() throws {
    let archive = ReportArchive.port
    let rules = archive.statistics().rules
    let stale = try #require(rules.first { $0.rule == "stale-related-text" })
    #expect(stale.countsByYear[2015] == 1)
    #expect(rules.reduce(0) { $0 + $1.count } == archive.findings.count)
    for rule in rules {
      let own = archive.findings.filter { $0.diagnostic.rule == rule.rule }
      #expect(rule.count == own.count)
      #expect(rule.safelyFixable == own.count { $0.diagnostic.fix?.safety == .safe })
      #expect(rule.unsafelyFixable == own.count { $0.diagnostic.fix?.safety == .unsafe })
      for year in [2015, 2016, 2017] {
        #expect(rule.countsByYear[year] ?? 0 == own.count { $0.file.description.contains("/\(year)/") })
      }
    }
  }

  @Test func yearsFarApartAreNotFilledUp() {
    var archive = ReportArchive()
    archive.add("0001/01/1/a", "Then")
    archive.add("9999/12/31/b", "Some day")
    let statistics = archive.statistics()
    #expect(statistics.years.all == [1, 9999])
    #expect(statistics.pagesByYear == [1, 1])
    #expect(statistics.years.place(of: 2000) == nil)
  }

  @Test func anEmptyArchiveComesToNothing() {
    let statistics = ReportArchive().statistics()
    #expect(statistics.pageCount == 0 && statistics.years.count == 0 && statistics.names.isEmpty)
    #expect(statistics.firstDay == nil)
  }

  /// Whatever is counted in parts comes to the whole.
  @Test(arguments: ["english", "chinese", "slips", "1", "2", "3", "4"])
  func sumsAgree(name: String) throws {
    let archive =
      try UInt64(name).map { ReportArchive.random(pages: 80, seed: $0) } ?? ReportArchive(fixture: name)
    let statistics = archive.statistics()
    let index = archive.index
    let pages = index.pages.compactMap(\.self).filter { $0.document == .eventPage }
    #expect(statistics.pageCount == pages.count)
    #expect(statistics.pagesByYear.reduce(0, +) + statistics.undatedPageCount == pages.count)
    for year in statistics.pagesByYear.indices {
      #expect(
        statistics.pagesByMonth[(year * 12)..<(year * 12 + 12)].reduce(0, +) == statistics.pagesByYear[year])
      #expect(statistics.standings[year].pageCount == statistics.pagesByYear[year])
    }
    let (all, years) = (statistics.standing, statistics.standings)
    #expect(years.reduce(0) { $0 + $1.staleCount } == all.staleCount)
    #expect(years.reduce(0) { $0 + $1.unlinkedCount } == all.unlinkedCount)
    #expect(years.reduce(0) { $0 + $1.unlistedCount } == all.unlistedCount)
    #expect(years.reduce(0) { $0 + $1.orphanCount } == all.orphanCount)
    #expect(all.orphanCount <= min(all.unlinkedCount, all.unlistedCount))
    #expect(
      statistics.topics.reduce(0) { $0 + $1.pageCount } == pages.count { !($0.topic?.bytes ?? []).isEmpty })
    #expect(
      statistics.publishers.reduce(0) { $0 + $1.count } <= statistics.sourceCount)
    for publisher in statistics.publishers { #expect(publisher.years.reduce(0, +) == publisher.count) }
    for name in statistics.names { #expect(name.years.reduce(0, +) == name.timeline.pages.count) }
  }
}
