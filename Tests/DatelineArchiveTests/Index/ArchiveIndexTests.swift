import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineArchive

@Suite struct ArchiveIndexTests {
  static func page(
    _ path: String, headline: String, topic: String = "Harbour", names: [String] = [], links: [String] = [],
    source: String = "https://www.example.org/1", publisher: String = "Gazette"
  ) -> PageFacts {
    let items = links.enumerated().map { index, link in
      "\(index + 1). [Text](/news/\(link)) _Context: \(names.joined(separator: ", "))_\n"
    }
    let text = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      ##### \(topic)
      # \(headline)




      ### Source:

      1. [\(publisher)](\(source))

      ### Related:

      \(items.joined())
      """
    return PageFacts(of: SyntaxTree(parsing: text), at: ArchivePath("news/\(path)"), dialects: .builtIn)
  }

  @Test func findsPagesByPathAndLink() throws {
    let index = ArchiveIndex(
      [
        Self.page(
          "2015/11/20/a.md", headline: "A", names: ["Pier"], links: ["2015/11/21/b.md", "2015/11/21/c.md"]),
        Self.page("2015/11/21/b.md", headline: "B "),
      ], dialects: .builtIn, isWhole: true)
    let page = try #require(index[ArchivePath("news/2015/11/20/a.md")])
    #expect(page.links.count == 2)
    #expect(index.target(of: page.links[0])?.path == ArchivePath("news/2015/11/21/b.md"))
    #expect(index.target(of: page.links[1]) == nil)
    #expect(index[ArchivePath("news/2015/11/21/c.md")] == nil)
    #expect(index.count == 2)
    #expect(index.pages(linkingTo: ArchivePath("news/2015/11/21/b.md")).map(\.path) == [page.path])
    #expect(index.pages(linkingTo: page.path).isEmpty)
    #expect(index.names.contains(Array("Pier".utf8)[...]))
  }

  @Test(arguments: [
    ("/news/2015/11/20/a.md", true), ("/zh/news/2015/11/20/a.md", true), ("//x/news/a.md", false),
    ("https://x/news/a.md", false), ("news/2015/11/20/a.md", false), ("/a/very/long/prefix/news/a.md", false),
  ])
  func takesArchivePathsOutOfDestinations(destination: String, isArchivePath: Bool) throws {
    let tree = SyntaxTree(parsing: "# H\n\n### Related:\n\n1. [T](\(destination))\n")
    let node = try #require(tree.nodes.first { $0.kind == .destination })
    let path = ArchiveIndex.path(ofDestination: node)
    #expect((path != nil) == isArchivePath)
    if isArchivePath { #expect(path == ArchivePath("news/2015/11/20/a.md")) }
  }

  @Test(arguments: [
    (["Pier", "pier", "Pier."], true), (["U.S.", "US", "us"], true),
    (["North Bay", "North-Bay", "northbay"], true),
    (["É", "é"], true), (["C", "C#"], false), (["C", "C++"], false), (["C#", "C++"], false),
    (["9/11", "911"], false),
    (["9/11", "9-11"], true), (["!", "?"], false), (["Room 7", "Room7"], true), (["AT&T", "ATT"], false),
    (["A", "B"], false),
  ])
  func spellingsOfOneNameDifferInCaseAndPunctuation(names: [String], areOne: Bool) throws {
    let page = Self.page("2015/11/20/a.md", headline: "A", names: names, links: ["2015/11/21/b.md"])
    let index = ArchiveIndex([page], dialects: .builtIn, isWhole: true)
    #expect(page.names.count == names.count)
    for name in page.names {
      #expect(index.names.spellings(of: name).count == (areOne ? names.count : 1))
      #expect(index.names.hasSpellings(name) == areOne)
    }
  }

  @Test func ofACrowdedDayThePagesNearAPathAreGiven() throws {
    let pages = (10..<60).map { Self.page("2015/11/20/p\($0).md", headline: "H") }
    let index = ArchiveIndex(pages, dialects: .builtIn, isWhole: true)
    func names(around name: String, atMost limit: Int, day: Int = 20) throws -> [String] {
      let date = try #require(CalendarDate(year: 2015, month: 11, day: day))
      return index.pages(around: PagePath(date: date, name: Array(name.utf8)), atMost: limit)
        .compactMap { $0.place.map { String(decoding: $0.slug, as: UTF8.self) } }
    }
    #expect(try names(around: "p301.md", atMost: 4) == ["p29", "p30", "p31", "p32"])
    #expect(try names(around: "a.md", atMost: 4) == ["p10", "p11", "p12", "p13"])
    #expect(try names(around: "q.md", atMost: 3) == ["p57", "p58", "p59"])
    #expect(try names(around: "q.md", atMost: 50).count == 50)
    #expect(try names(around: "q.md", atMost: 50, day: 21).isEmpty)
  }

  @Test(arguments: [20, 64, 300]) func thePageThatAPathMeansIsFoundOnADayOfAnySize(count: Int) throws {
    let pages = (0..<count).map { number in
      let name = "\(number + 1_000)".map { "abcdefghij".map(String.init)[$0.wholeNumberValue ?? 0] }
      return Self.page("2015/11/20/\(name.joined())-harbour-opens.md", headline: "H")
    }
    let index = ArchiveIndex(pages, dialects: .builtIn, isWhole: true)
    let meant = try #require(pages[count / 2].place)
    for name in [meant.slug.dropLast() + Array(".md".utf8), meant.slug.dropLast() + Array("sx.md".utf8)] {
      let path = PagePath(date: meant.date, name: Array(name))
      #expect(index.page(nearestTo: path)?.place == meant)
      #expect(index.nearestPage(to: path, headline: nil)?.place == meant)
    }
    #expect(index.page(nearestTo: PagePath(date: meant.date, name: Array("snow.md".utf8))) == nil)
  }

  /// Replacing and removing pages leaves what building the index anew would give.
  @Test(arguments: 0..<20) func replacingEqualsRebuilding(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["Pier", "pier", "PIER", "Storm", "Lighthouse Guild", "North Bay", "north-bay"]
    func randomPage(_ number: Int) -> PageFacts {
      Self.page(
        "2015/11/2\(number % 3)/p\(number % 8).md", headline: "H\(Int.random(in: 0..<9, using: &random))",
        topic: names.randomElement(using: &random) ?? "",
        names: names.filter { _ in Bool.random(using: &random) },
        links: ["2015/11/20/p\(Int.random(in: 0..<12, using: &random)).md"],
        publisher: ["Gazette", "Herald", "Cover Image"].randomElement(using: &random) ?? "")
    }
    var pages: [Int: PageFacts] = [:]
    var history: [PageFacts] = []
    var index = ArchiveIndex([], dialects: .builtIn, isWhole: true)
    for _ in 0..<60 {
      let number = Int.random(in: 0..<12, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0, let page = pages[number] {
        index.remove(page.path)
        pages[number] = nil
        history.removeAll { $0.path == page.path }
      } else {
        let page = randomPage(number)
        index.replace(page)
        pages[number] = page
        history.append(page)
      }
    }
    let sorted = pages.values.sorted { $0.path < $1.path }
    // Of facts of one path the last count, and two threads make of them what one does.
    for (facts, jobs) in [(sorted, 1), (sorted, 2), (history, 1), (history, 2)] {
      let rebuilt = ArchiveIndex(facts, dialects: .builtIn, isWhole: true, jobs: jobs)
      #expect(description(of: index) == description(of: rebuilt))
    }
  }

  /// Each letter of a name or an address that someone types is another one for a moment.
  @Test func whatIsTypedLeavesNothingBehind() {
    let pages = (0..<3).map {
      Self.page("2015/11/2\($0)/a.md", headline: "A", names: ["Pier", "Storm"], links: ["2015/11/21/a.md"])
    }
    var index = ArchiveIndex(pages, dialects: .builtIn, isWhole: true)
    let before = (names: index.names.all.count, hosts: index.publishers.tableCount)
    for number in 0..<1000 {
      let typed = Self.page(
        "2015/11/20/a.md", headline: "A", topic: "Top \(number)", names: ["Pier", "Sto\(number)", "p-i-e-r"],
        links: ["2015/11/21/a.md"], source: "https://host\(number).example/1")
      index.replace(typed)
      #expect(index.names.contains(Array("Sto\(number)".utf8)[...]))
      #expect(!index.names.contains(Array("Sto\(number - 1)".utf8)[...]))
    }
    #expect(index.names.all.count <= before.names + 3)
    #expect(index.publishers.tableCount <= before.hosts + 1)
    index.replace(pages[0])
    let rebuilt = ArchiveIndex(pages, dialects: .builtIn, isWhole: true)
    #expect(description(of: index) == description(of: rebuilt))
    for name in rebuilt.names.all {
      #expect(index.names.hasSpellings(name.text) == rebuilt.names.hasSpellings(name.text))
    }
  }

  /// All that an index tells, independent of the places of its pages.
  private func description(of index: ArchiveIndex) -> [String] {
    func path(_ place: Int) -> String { index.pages[place].map { "\($0.path)" } ?? "-" }
    var lines = ["\(index.count)", "\(index.mainDialectIndex ?? -1)"]
    for (page, signs) in zip(index.pages, index.signs) {
      guard let page else { continue }
      lines.append("signs \(page.path) \(signs) \(page.links.map(index.isStale))")
      lines.append(
        "page \(page.path) -> \(page.links.map { index.target(of: $0).map { "\($0.path)" } ?? "-" })")
    }
    for name in index.names.all where name.count > 0 {
      let spellings = index.names.spellings(of: name.text).map {
        String(decoding: $0.text.bytes, as: UTF8.self)
      }
      lines.append(
        "name \(String(decoding: name.text.bytes, as: UTF8.self)) \(name.pages.map(path).sorted()) "
          + "\(name.topicCount) \(spellings)")
      #expect(
        index.names.usualSpelling(of: name.text)?.text == index.names.spellings(of: name.text).first?.text)
    }
    for number in 0..<12 {
      let name = Array("p\(number).md".utf8)
      let pages = index.pages.compactMap(\.self).filter { $0.place?.name == name }
      #expect(index.onlyPage(named: name)?.path == (pages.count == 1 ? pages[0].path : nil))
    }
    for date in index.dates { lines.append("day \(date) \((index.day(date)?.pages ?? []).map(path))") }
    for host in index.publishers.hosts {
      lines.append("host \(index.publishers.names(of: host).map { ($0.name.bytes, $0.count) })")
    }
    return lines.sorted()
  }
}
