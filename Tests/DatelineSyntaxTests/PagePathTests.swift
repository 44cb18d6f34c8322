import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct PagePathTests {
  private func fault(_ destination: String, prefix: String = "") -> PagePathFault? {
    error(destination, prefix: prefix)?.fault
  }

  private func error(_ destination: String, prefix: String = "") -> PagePathError? {
    do throws(PagePathError) {
      _ = try PagePath(destination: Array(destination.utf8), prefix: Array(prefix.utf8))
      return nil
    } catch {
      return error
    }
  }

  @Test func archivePathsAreReadAndWritten() throws {
    let text = "news/2015/11/5/a-slug.md"
    let path = try PagePath(archivePath: text)
    #expect(path.date.isoDescription == "2015-11-05")
    #expect(path.name == Array("a-slug.md".utf8))
    #expect(Array(path.slug) == Array("a-slug".utf8))
    #expect(!path.isDayIndex)
    #expect(path.description == text)
    #expect(path.archivePathBytes == Array(text.utf8))
  }

  @Test(arguments: ["", "/zh", "/a/b"])
  func destinationsAreReadAndWritten(prefix: String) throws {
    let text = Array((prefix + "/news/2015/11/20/新-slug.md").utf8)
    let path = try PagePath(destination: text, prefix: Array(prefix.utf8))
    #expect(path.linkDestination(prefix: Array(prefix.utf8)) == text)
  }

  @Test func dayIndexesAreKnownByName() throws {
    for (name, isIndex) in [
      ("index.md", true), ("README.md", true), ("readme.md", false), ("index-1.md", false),
    ] {
      let path = try PagePath(archivePath: "news/2015/11/5/\(name)")
      #expect(path.isDayIndex == isIndex, "\(name)")
    }
  }

  @Test(arguments: [
    ("", PagePathFault.notAbsolute), ("news/2015/11/5/a.md", .notAbsolute),
    ("https://example.org/news/2015/11/5/a.md", .notAbsolute), ("//news/2015/11/5/a.md", .emptySegment),
    ("/news/2015/11/5/a.md?x", .hasQuery), ("/news/2015/11/5/a.md#x", .hasFragment),
    ("/zh/news/2015/11/5/a.md", .wrongPrefix), ("/other/2015/11/5/a.md", .notUnderNews), ("/", .emptySegment),
    ("/newsletter/2015/11/5/a.md", .notUnderNews), ("/news", .tooShallow), ("/news/", .emptySegment),
    ("/news/2015/11/5", .tooShallow), ("/news/2015/11/5/", .emptySegment),
    ("/news/2015/11/5/b/a.md", .tooDeep),
    ("/news/2015/11/5/a.md/", .emptySegment), ("/news/../2015/11/5/a.md", .climbs),
    ("/../news/1/a.md", .climbs),
    ("/news/2015/11/5/..", .climbs), ("/news/2015/./5/a.md", .climbs),
    ("/news//2015/11/5/a.md", .emptySegment),
    ("/news/15/11/5/a.md", .malformedYear), ("/news/2015/111/5/a.md", .malformedMonth),
    ("/news/2015/1/5/a.md", .unpaddedMonth), ("/news/2015/11/x/a.md", .malformedDay),
    ("/news/2015/11/05/a.md", .paddedDay), ("/news/2015/1/05/a.md", .unpaddedMonth),
    ("/news/2015/02/30/a.md", .impossibleDate(year: 2015, month: 2, day: 30)),
    ("/news/2015/11/5/a.html", .notMarkdown), ("/news/2015/11/5/md", .notMarkdown),
    ("/news/2015/11/5/.md", .emptyName),
  ])
  func eachFaultHasItsName(destination: String, expected: PagePathFault) {
    #expect(fault(destination) == expected, "\(destination)")
  }

  @Test func prefixesAreChecked() {
    #expect(fault("/zh/news/2015/11/5/a.md", prefix: "/zh") == nil)
    #expect(fault("/news/2015/11/5/a.md", prefix: "/zh") == .missingPrefix)
    #expect(fault("/en/news/2015/11/5/a.md", prefix: "/zh") == .wrongPrefix)
    #expect(fault("/zhnews/2015/11/5/a.md", prefix: "/zh") == .notUnderNews)
    #expect(fault("/zh/news", prefix: "/zh") == .tooShallow)
    #expect(fault("/zh/2015/11/5/a.md", prefix: "/zh") == .notUnderNews)
  }

  @Test func whatWasMeantIsKnownWhereCertain() {
    let meant = "news/2015/01/5/a.md"
    #expect(error("/news/2015/01/05/a.md")?.corrected?.description == meant)
    #expect(error("/news/2015/1/05/a.md")?.corrected?.description == meant)
    #expect(error("/news/2015/01/5/a.md", prefix: "/zh")?.corrected?.description == meant)
    #expect(error("/zh/news/2015/1/5/a.md")?.corrected?.description == meant)
    #expect(error("/zh/news/2015/13/5/a.md")?.corrected == nil)
    #expect(error("/news/2015/01/05/a.html")?.corrected == nil)
  }

  @Test func archivePathsAreRelative() {
    #expect(throws: PagePathError(.emptySegment)) {
      try PagePath(archivePath: "/news/2015/11/5/a.md")
    }
    #expect(throws: PagePathError(.notUnderNews)) { try PagePath(archivePath: "index.md") }
    #expect(throws: PagePathError(.emptySegment)) { try PagePath(archivePath: "") }
  }

  @Test func anyMutationIsReadOrRefused() throws {
    var generator = SeededGenerator(seed: 5)
    let prefix = Array("/zh".utf8)
    let whole = Array("/zh/news/2015/11/20/a-slug.md".utf8)
    for _ in 0..<20_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(Array("/.0129a#\u{FF}".utf8).randomElement(using: &generator) ?? 0, at: place)
        default: bytes = Array(bytes[place...] + bytes[..<place])
        }
      }
      guard let path = try? PagePath(destination: bytes, prefix: prefix) else { continue }
      #expect(path.linkDestination(prefix: prefix) == bytes)
    }
  }

  @Test func percentEncodingIsDecodedLeniently() {
    #expect(PagePath.percentDecoded(Array("a%20b%e6%96%B0%".utf8)) == Array("a b新%".utf8))
    #expect(PagePath.percentDecoded(Array("%2".utf8)) == Array("%2".utf8))
    #expect(PagePath.percentDecoded(Array("%GG%41".utf8)) == Array("%GGA".utf8))
  }

  @Test func pathsAreOrderedByDateThenName() throws {
    let texts = ["news/2015/05/8/b.md", "news/2015/05/22/a.md", "news/2015/05/22/b.md"]
    let paths = try texts.map { try PagePath(archivePath: $0) }
    #expect(paths.shuffled().sorted() == paths)
  }
}
