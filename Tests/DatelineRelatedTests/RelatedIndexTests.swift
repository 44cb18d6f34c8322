import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineRelated

@Suite struct RelatedIndexTests {
  /// What an index knows, as answers for all pages in both rankings.
  private func answers(of index: RelatedIndex, _ archive: SampleArchive) -> [String] {
    var suggester = Suggester(index)
    return archive.pages.values.filter { $0.document == .eventPage }.sorted { $0.path < $1.path }.flatMap {
      page in
      Ranking.allCases.map { ranking in
        let answer = suggester.answer(to: RelatedQuery(page), limit: 5, ranking: ranking)
        let names = answer.names.map {
          "\(String(decoding: $0.name.bytes, as: UTF8.self)) \($0.standing) \($0.probability) \($0.rarity)"
        }.sorted()
        let items = answer.suggestions.map { "\($0.short) \($0.score) \($0.names)" }
        return "\(page.path) \(ranking): \(names); \(items); \(answer.isByWords)"
      }
    }
  }

  @Test(arguments: 0..<10) func changingPagesEqualsLearningAnew(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let names = ["port", "mayor", "storm", "ferry"]
    let paths = (1...8).map { "2015/01/\($0 / 2 + 1)/p\($0)" }
    func add(_ path: String, to archive: inout SampleArchive) {
      let words = (0..<3).compactMap { _ in (names + ["news", "town"]).randomElement(using: &random) }
      let related = (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
        paths.randomElement(using: &random).map { target in
          (path: target, context: names.shuffled(using: &random).prefix(2).sorted().joined(separator: ", "))
        }
      }
      archive.add(path, words.joined(separator: " "), summary: "all", related: related)
    }
    var archive = SampleArchive()
    // A page that stays has all names, so that none is forgotten or new.
    archive.add("2014/01/1/all", "all", related: [("2014/01/2/all", names.sorted().joined(separator: ", "))])
    archive.addIndex("2015/01/1", ["p1"])
    archive.addIndex("2015/01/3", ["p5", "p4"])
    for path in paths { add(path, to: &archive) }
    var index = RelatedIndex(archive.index)
    for _ in 0..<12 {
      guard let path = paths.randomElement(using: &random) else { continue }
      if Bool.random(using: &random), Bool.random(using: &random) {
        archive.remove(path)
        index.remove(ArchivePath("news/\(path).md"))
      } else {
        add(path, to: &archive)
        if let page = archive.pages[ArchivePath("news/\(path).md")] { index.replace(page) }
      }
      // A removed page leaves its place among the pages, which orders equals; dates and days decide before that.
      #expect(answers(of: index, archive) == answers(of: RelatedIndex(archive.index), archive))
    }
  }

  @Test func anIndexThatChangesReordersItsDay() throws {
    var archive = SampleArchive()
    for slug in ["a", "b"] {
      archive.add("2015/01/1/\(slug)", "Page \(slug)", related: [("2015/01/1/x", "port")])
    }
    archive.addIndex("2015/01/1", ["a", "b"])
    var index = RelatedIndex(archive.index)
    archive.addIndex("2015/01/1", ["b", "a"])
    index.replace(try #require(archive.pages[ArchivePath("news/2015/01/1/index.md")]))
    var suggester = Suggester(index)
    let query = RelatedQuery(text: PageText(headline: Array("A port".utf8)))
    #expect(suggester.answer(to: query, limit: 5).shorts.first == "2015/01/1/a")
    archive.addIndex("2015/01/1", [])
    index.replace(try #require(archive.pages[ArchivePath("news/2015/01/1/index.md")]))
    #expect(answers(of: index, archive) == answers(of: RelatedIndex(archive.index), archive))
  }

  @Test func threadsDontChangeWhatIsLearned() {
    var archive = SampleArchive()
    for number in 1...200 {
      archive.add(
        "2015/01/\(number % 28 + 1)/p\(number)", "Port \(number % 7) and ferry \(number % 5)",
        related: [("2015/01/\(number % 9 + 1)/p\(number % 50)", "Port \(number % 7), ferry \(number % 5)")])
    }
    #expect(
      answers(of: RelatedIndex(archive.index, jobs: 1), archive)
        == answers(of: RelatedIndex(archive.index, jobs: 4), archive))
  }
}
