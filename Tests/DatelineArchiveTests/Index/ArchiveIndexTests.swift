import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

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

  /// Replacing and removing pages leaves what building the index anew would give.
  @Test(arguments: 0..<20) func replacingEqualsRebuilding(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["Pier", "pier", "Storm", "Lighthouse Guild", "North Bay"]
    func randomPage(_ number: Int) -> PageFacts {
      Self.page(
        "2015/11/2\(number % 3)/p\(number).md", headline: "H\(Int.random(in: 0..<9, using: &random))",
        topic: names.randomElement(using: &random) ?? "",
        names: names.filter { _ in Bool.random(using: &random) },
        links: ["2015/11/20/p\(Int.random(in: 0..<12, using: &random)).md"],
        publisher: ["Gazette", "Herald"].randomElement(using: &random) ?? "")
    }
    var pages: [Int: PageFacts] = [:]
    var index = ArchiveIndex([], dialects: .builtIn, isWhole: true)
    for _ in 0..<60 {
      let number = Int.random(in: 0..<12, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0, let page = pages[number] {
        index.remove(page.path)
        pages[number] = nil
      } else {
        let page = randomPage(number)
        index.replace(page)
        pages[number] = page
      }
    }
    let rebuilt = ArchiveIndex(
      pages.values.sorted { $0.path < $1.path }, dialects: .builtIn, isWhole: true)
    #expect(description(of: index) == description(of: rebuilt))
  }

  /// All that an index tells, independent of the places of its pages.
  private func description(of index: ArchiveIndex) -> [String] {
    func path(_ place: Int) -> String { index.pages[place].map { "\($0.path)" } ?? "-" }
    var lines = ["\(index.count)", "\(index.mainDialectIndex ?? -1)"]
    for page in index.pages.compactMap(\.self) {
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
    }
    for date in index.dates { lines.append("day \(date) \((index.day(date)?.pages ?? []).map(path))") }
    for host in index.publishers.hosts {
      lines.append("host \(index.publishers.names(of: host).map { ($0.name.bytes, $0.count) })")
    }
    return lines.sorted()
  }
}
