import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineArchive

@Suite struct PageFactsCacheTests {
  private static let paths = [
    "news/2017/03/8/a.md", "news/2017/03/8/index.md", "news/a.md", "news/2017/02/30/a.md",
    "news/2017/03/8/b/a.md", "index.md",
  ].map { ArchivePath($0) }

  private func facts(of page: [UInt8], at path: ArchivePath, _ readme: PageFacts.Readme) -> PageFacts {
    let tree = SyntaxTree(parsing: page, as: path.documentKind)
    return PageFacts(of: tree, at: path, dialects: .builtIn, readme: readme)
  }

  private func bytes(of facts: PageFacts) -> [UInt8] {
    var writer = CacheWriter()
    facts.write(to: &writer)
    return writer.bytes
  }

  private func facts(in bytes: ArraySlice<UInt8>, at path: ArchivePath) -> PageFacts? {
    var (reader, texts) = (CacheReader(bytes), TextStore())
    return PageFacts(&reader, at: path, dialectCount: Dialects.builtIn.all.count, texts: &texts)
  }

  @Test func factsComeBack() throws {
    var generator = SeededGenerator(seed: 71)
    var pages = SamplePages.all.map { Array($0.utf8) }
    pages += (0..<400).map { generator.mutation(of: pages[$0 % pages.count]) }
    for (place, page) in pages.enumerated() {
      let path = Self.paths[place % Self.paths.count]
      let readme: [PageFacts.Readme] = [.unknown, .missing, .same, .differs(at: place)]
      let facts = facts(of: page, at: path, readme[place % readme.count])
      let bytes = bytes(of: facts)
      let back = try #require(self.facts(in: bytes[...], at: path))
      #expect(self.bytes(of: back) == bytes)
      #expect(back.pathHash == facts.pathHash && back.nameHash == facts.nameHash)
      #expect(back.place == facts.place && back.isIndexFile == facts.isIndexFile)
      #expect(back.signs == facts.signs && back.readme == facts.readme && back.links == facts.links)
      #expect(back.headline?.bytes == facts.headline?.bytes && back.headlinePlace == facts.headlinePlace)
    }
  }

  @Test func brokenFactsAreNone() {
    let path = Self.paths[0]
    let bytes = bytes(of: facts(of: Array(SamplePages.untidy.utf8), at: path, .unknown))
    for end in bytes.indices { #expect(facts(in: bytes[..<end], at: path) == nil) }
    // Whatever else is in it, it is read or refused.
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<2000 {
      var other = bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        other[Int.random(in: other.indices, using: &generator)] = .random(
          in: .min ... .max, using: &generator)
      }
      guard let facts = facts(in: other[...], at: path) else { continue }
      for link in facts.links { #expect(facts.names(of: link).allSatisfy { facts.names.contains($0) }) }
    }
  }
}
