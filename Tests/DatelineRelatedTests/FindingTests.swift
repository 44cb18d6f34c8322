import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineRelated

struct FindingTests {
  private static func archive() -> RelatedIndex {
    var archive = SampleArchive()
    archive.add("2015/11/20/cup", "World cup opens in Tarn Bridge", topic: "World cup")
    archive.add("2015/11/2/worlds", "Two worlds meet: São Paulo, 2014 on", topic: "meeting")
    archive.add("2015/01/5/storm", " Storm", topic: "Ada", related: [("2015/11/20/cup", "Lindall")])
    archive.add("2014/12/31/war", "第47届 BBC中文 奖颁给臺灣", topic: "奖", isChinese: true)
    return RelatedIndex(archive.index)
  }

  private static func slugs(_ words: String, near date: String? = nil, limit: Int = 10) -> [String] {
    let date = date.flatMap { try? CalendarDate.parse(Array($0.utf8).span).date }
    return archive().pages(matching: BegunWords(words.utf8), near: date, limit: limit).elements.map {
      String(decoding: $0.page.place?.slug ?? [], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("wor", ["cup", "worlds"]), ("WORLD CUP", ["cup"]), ("cup wor", ["cup"]), ("orld", []),
    ("sao", ["worlds"]),
    ("São", ["worlds"]), ("bridge 2015", ["cup"]), ("2014", ["worlds", "war"]),
    ("2015-1", ["cup", "worlds", "storm"]),
    ("2015-11", ["cup", "worlds"]), ("2015/11/2", ["cup", "worlds"]), ("2015-11-20", ["cup"]),
    ("2015-1-", ["storm"]),
    ("2015-01-05", ["storm"]), ("2015-11 meet", ["worlds"]), ("2015-13", []), ("2015-11-32", []),
    ("台湾", ["war"]),
    ("颁给", ["war"]),
    ("第4", ["war"]), ("第7", []), ("bbc", ["war"]), ("BBC中", ["war"]), ("中文", ["war"]),
    ("lindall", ["cup", "storm"]),
    ("storm", ["storm"]), ("ada", ["storm"]), ("ada storm", ["storm"]),
    ("", ["cup", "worlds", "storm", "war"]),
    ("!", ["cup", "worlds", "storm", "war"]),
  ])
  func pagesAreFoundByWhatBeginsSo(words: String, slugs: [String]) {
    #expect(Self.slugs(words) == slugs)
  }

  @Test func namesThatLookLikeDatesAreFound() {
    var archive = SampleArchive()
    archive.add(
      "2015/11/20/cup", "Season opens", topic: "2015-16 season", related: [("2015/11/2/a", "2015-10 rally")])
    archive.add("2015/11/2/a", "Other")
    let index = RelatedIndex(archive.index)
    let words = BegunWords("2015-1".utf8, readsDates: false)
    #expect(index.names(matching: words, limit: 9).elements.count == 2)
    #expect(index.topics(matching: words, limit: 9).elements.count == 1)
    #expect(index.pages(matching: BegunWords("2015-16".utf8), limit: 9).elements.count == 1)
  }

  @Test func nearestPagesComeFirst() {
    #expect(Self.slugs("", near: "2015-01-4") == ["storm", "war", "worlds", "cup"])
    #expect(Self.slugs("", near: "2015-01-4", limit: 2) == ["storm", "war"])
    #expect(Self.slugs("", near: "1999-01-1") == ["war", "storm", "worlds", "cup"])
  }

  @Test func whatIsLeftOutSaysSo() {
    let index = Self.archive()
    #expect(!index.pages(matching: BegunWords("".utf8), limit: 3).isComplete)
    #expect(index.pages(matching: BegunWords("".utf8), limit: 4).isComplete)
    #expect(!index.pages(matching: BegunWords("wor".utf8), limit: 1).isComplete)
    #expect(index.pages(matching: BegunWords("wor".utf8), limit: 2).isComplete)
    #expect(!index.names(matching: BegunWords("".utf8), limit: 1).isComplete)
    #expect(!index.topics(matching: BegunWords("".utf8), limit: 1).isComplete)
  }

  @Test func changesAreFound() {
    var index = Self.archive()
    index.replace(SampleArchive.page("2016/01/1/new", "Worlds apart", topic: "apart"))
    index.remove(ArchivePath("news/2015/11/20/cup.md"))
    let words = BegunWords("wor".utf8)
    #expect(
      index.pages(matching: words, limit: 9).elements.map(\.page.path.description)
        == ["news/2016/01/1/new.md", "news/2015/11/2/worlds.md"])
    #expect(
      index.topics(matching: BegunWords([]), limit: 1).elements.map(\.text.bytes) == [Array("apart".utf8)])
    #expect(index.names(matching: BegunWords("apa".utf8), limit: 9).elements.count == 1)
    index.replace(SampleArchive.page("2016/01/1/new", "Other", topic: "other"))
    #expect(index.pages(matching: words, limit: 9).elements.count == 1)
    #expect(index.names(matching: BegunWords("apa".utf8), limit: 9).elements.isEmpty)
  }

  /// A sign may say yes too often, never no wrongly.
  @Test func signHidesNothing() {
    var generator = SeededGenerator(seed: 3)
    let letters = Array("ab cé第四屆届2019年-’.·台臺ß😀カ ")
    for _ in 0..<3000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? " "
        })
      let start = Int.random(in: 0...text.count, using: &generator)
      let piece = String(text.dropFirst(start).prefix(Int.random(in: 0...6, using: &generator)))
      let words = BegunWords(piece.utf8)
      guard words.place(in: Array(text.utf8)) != nil else { continue }
      var sign = TextSign()
      sign.insert(FoldedText(Array(text.utf8)))
      #expect(words.mayFind(sign, on: 0) || piece.contains("2019"), "'\(piece)' in '\(text)'")
    }
  }

  @Test func leastKeysAreTheLeast() {
    var generator = SeededGenerator(seed: 5)
    for count in [0, 1, 7, 100] {
      let all = (0..<count).map { _ in UInt64.random(in: 0...50, using: &generator) }
      for limit in [0, 1, 5, 200] {
        var least = LeastKeys(limit: limit)
        for key in all { least.insert(key) }
        #expect(least.sorted == Array(all.sorted().prefix(limit)))
        #expect(least.hasOverflown == (count > limit))
      }
    }
  }
}
