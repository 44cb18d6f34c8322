import DatelineArchive
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import DatelineRelated

@Suite struct SearchIndexTests {
  private func archive() -> SampleArchive {
    var archive = SampleArchive()
    archive.add("2015/01/1/ferry", "Ferry to Sarn runs again", related: [("2015/01/2/arn", "Sarn, Zoë")])
    archive.add("2015/01/2/arn", "The Barn burns", topic: "Barns")
    archive.add("2015/01/3/sarn", "  SARN votes")
    archive.add("2015/01/4/only", "Sarn")
    archive.add("2015/01/5/port", "臺灣港口重開 Port 🚢 reopens", isChinese: true)
    archive.add("2015/01/6/cafe", "Le café de Zoë ferme")
    archive.add("2015/01/7/moscow", "Москва ждёт")
    return archive
  }

  private func found(_ query: String, limit: Int = 10) -> [String] {
    let index = ArchiveIndex(
      archive().pages.values.sorted { $0.path < $1.path }, dialects: .builtIn, isWhole: true)
    return SearchIndex(index).pages(SearchQuery(Array(query.utf8)), in: index, limit: limit).map { match in
      (index.pages[match.place]?.place?.slug).map { String(decoding: $0, as: UTF8.self) } ?? "?"
    }
  }

  @Test(arguments: [
    // A whole headline, one that begins with it, one with such a word, one with it in a word.
    ("sarn", ["only", "sarn", "ferry"]),
    ("arn", ["only", "sarn", "arn", "ferry"]),
    ("fsra", ["ferry"]), ("fersarn", ["ferry"]), ("fersara", ["ferry"]), ("fersarx", []), ("frry", []),
    ("ferry again", ["ferry"]), ("again ferry", ["ferry"]), ("ferry votes", []),
    ("台湾", ["port"]), ("港口", ["port"]), ("湾重", ["port"]), ("重湾", []), ("　重開　", ["port"]),
    ("🚢", ["port"]), ("ｐｏｒｔ", ["port"]),
    ("cafe", ["cafe"]), ("CAFÉ", ["cafe"]), ("zoe", ["cafe"]),
    ("мос", ["moscow"]), ("ждет", []), ("осква", ["moscow"]),
    ("xyz", []), ("2015-01-5", ["port"]), ("2015/01 port", ["port"]), ("2015-02", []), ("2015", []),
    ("2015-01-05 sarn", []), ("SARN 2015-01-3", ["sarn"]),
  ])
  func whatIsFound(query: String, slugs: [String]) {
    #expect(found(query).sorted() == slugs.sorted())
    #expect(found(query).first == slugs.first)
  }

  @Test func theBestComesFirst() {
    #expect(found("sarn") == ["only", "sarn", "ferry"])
    #expect(found("sarn", limit: 2) == ["only", "sarn"])
    #expect(found("", limit: 3) == ["moscow", "cafe", "port"])
    #expect(found(" ", limit: 1) == ["moscow"])
    #expect(found("sarn", limit: 0) == [])
  }

  @Test func longWordsAreComparedAsFarAsTheyGo() {
    #expect(found(String(repeating: "港", count: 1000)) == [])
    #expect(found(String(repeating: "sarn ", count: 1000)) == ["only", "sarn", "ferry"])
  }

  @Test func namesInUseAreFound() {
    let index = ArchiveIndex(
      archive().pages.values.sorted { $0.path < $1.path }, dialects: .builtIn, isWhole: true)
    let names = SearchIndex(index).names(SearchQuery(Array("zo".utf8)), in: index, limit: 5)
    #expect(names.map { index.names.all[$0.place].text.bytes } == [Array("Zoë".utf8)])
  }

  /// After any changes the same is found as by an index that is made anew.
  @Test(arguments: 0..<10) func changesEqualFoldingAnew(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = ["Ferry", "Sarn", "港口", "é", "🚢", "votes"]
    func page(_ number: Int) -> PageFacts {
      let headline = (0..<3).compactMap { _ in words.randomElement(using: &random) }.joined(separator: " ")
      let name = words.randomElement(using: &random) ?? ""
      return SampleArchive.page(
        "2015/01/1/\(number)", headline, topic: name, related: [("2015/01/1/0", name + "\(number)")])
    }
    var index = ArchiveIndex((0..<5).map(page), dialects: .builtIn, isWhole: true)
    var search = SearchIndex(index)
    for _ in 0..<20 {
      let new = page(Int.random(in: 0..<8, using: &random))
      let old = index.place(of: new.path)
      if Bool.random(using: &random) { index.replace(new) } else { index.remove(new.path) }
      if let place = index.place(of: new.path) ?? old { search.update(place, in: index) }
      let anew = SearchIndex(index)
      for word in words + ["fs", "3"] {
        let query = SearchQuery(Array(word.utf8))
        let pages = [search, anew].map { $0.pages(query, in: index, limit: 4).map { [$0.place, $0.rank] } }
        #expect(pages[0] == pages[1])
        let names = [search, anew].map { $0.names(query, in: index, limit: 4).map { [$0.place, $0.rank] } }
        #expect(names[0] == names[1])
      }
    }
  }

  /// A text that has a word has all signs of the word, so that none is passed over wrongly.
  @Test func signsHideNothing() {
    var random = SeededGenerator(seed: 3)
    let letters: [String] = ["a", "z", "é", "ж", "港", "口", "🚢", " ", "1", "-"]
    for _ in 0..<2000 {
      let characters = (0..<12).map { _ in letters.randomElement(using: &random) ?? "" }
      let text = characters.joined()
      let start = Int.random(in: 0..<12, using: &random)
      let word = characters[start..<min(12, start + 3)].joined().filter { $0 != " " }
      guard !word.isEmpty, text.contains(word) else { continue }
      let bytes = Array(text.utf8)
      let term = SearchTerm(folded: Array(word.utf8)[...])
      bytes.withUnsafeBufferPointer { bytes in
        #expect(CharacterSigns(of: bytes).mayHold(term.signs))
        #expect(term.match(bytes) != nil, "\(word) in \(text)")
      }
    }
  }
}
