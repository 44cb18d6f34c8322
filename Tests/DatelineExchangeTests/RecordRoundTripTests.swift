import DatelineArchive
import DatelineExchange
import DatelineSyntax
import DatelineTestSupport
import Foundation
import Testing

/// Pages become records and the same pages again.
@Suite struct RecordRoundTripTests {
  private func events(of archive: String) throws -> [(path: ArchivePath, bytes: [UInt8])] {
    try ArchiveFixture.files(of: archive).filter { $0.key.documentKind == .eventPage }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func reading(
    _ bytes: [UInt8], _ path: ArchivePath = ArchivePath("news/2015/11/20/a.md"), _ dialect: Dialect = .english
  ) -> PageReading {
    PageReading(EventPage(SyntaxTree(parsing: bytes, as: .eventPage)), at: path, dialect: dialect)
  }

  /// The record as JSON gives it back.
  private func coded(_ record: PageRecord) throws -> PageRecord {
    try JSONDecoder().decode(PageRecord.self, from: JSONEncoder().encode(record))
  }

  @Test(arguments: [("english", Dialect.english), ("chinese", .chinese)])
  func partsMakeEveryPageOfACleanArchive(archive: String, dialect: Dialect) throws {
    let events = try events(of: archive)
    #expect(events.count > 5)
    for (path, bytes) in events {
      let reading = reading(bytes, path, dialect)
      #expect(reading.fidelity == .parts, "\(path)")
      let page = try coded(reading.record).page(dialects: .builtIn)
      #expect(page.bytes == bytes, "\(path)")
      #expect(page.path.archivePathBytes == path.bytes)
    }
  }

  @Test func everyPageWithSlipsComesBack() throws {
    for (path, bytes) in try events(of: "slips") {
      let reading = reading(bytes, path)
      guard reading.fidelity != .lossy else { continue }
      #expect(try coded(reading.record).page(dialects: .builtIn).bytes == bytes, "\(path)")
    }
  }

  @Test func damagedPagesComeBackOrAreTold() throws {
    for archive in ["english", "chinese"] {
      for (seed, (path, bytes)) in try events(of: archive).enumerated() {
        for turn in 0..<40 {
          var generator = SeededGenerator(seed: UInt64(seed * 1_000 + turn))
          let mutated = generator.mutation(of: bytes)
          let reading = reading(mutated, path, archive == "english" ? .english : .chinese)
          guard reading.fidelity != .lossy else {
            #expect(String(validating: mutated, as: UTF8.self) == nil, "\(path), seed \(seed), turn \(turn)")
            continue
          }
          let page = try coded(reading.record).page(dialects: .builtIn)
          #expect(page.bytes == mutated, "\(path), seed \(seed), turn \(turn)")
        }
      }
    }
  }

  @Test(arguments: [
    ("<!-- dateline-disable-page -->\n", "\n# "), ("##### T\n", "#  "), ("* other\n", "\n# "),
  ])
  func whatPartsDoNotSayStandsBesideThem(inserted: String, before: String) throws {
    let text =
      "### [2015-11-20](/news/2015/11/20/index.md)\n\(inserted)\n# A headline\n\n\n\n\n### Source:\n\n1. [P](https://p.example/)\n"
    let reading = reading(Array(text.utf8))
    #expect(reading.fidelity == .markdown)
    #expect(reading.record.markdown == text)
    #expect(reading.record.headline == "A headline")
    #expect(try coded(reading.record).page(dialects: .builtIn).bytes == Array(text.utf8))
  }

  @Test func aPageThatSaysSomethingElseThanThePartsIsRefused() throws {
    let text = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# A\n\nb\n\nc\n"
    var record = reading(Array(text.utf8)).record
    #expect(record.markdown != nil)
    record.headline = "B"
    #expect(throws: PageRecordError.contradictoryMarkdown) { try record.page(dialects: .builtIn) }
  }

  @Test func bytesThatAreNoUTF8AreTold() {
    let bytes =
      Array("### [2015-11-20](/news/2015/11/20/index.md)\n\n# A ".utf8) + [0xFF, 0x0A, 0x0A, 0x0A, 0x0A]
    let reading = reading(bytes)
    #expect(reading.fidelity == .lossy)
    #expect(reading.record.headline == "A \u{FFFD}")
    #expect(reading.record.markdown == nil)
  }

  @Test(arguments: [
    "news/2015/11/05/a.md", "news/2015/13/5/a.md", "news/2015/11/5/index.md", "news/2015/11/5/README.md",
    "news/2015/11/5/.a.md", "news/2015/11/5/Readme.md", "/news/2015/11/5/a.md", "news/2015/11/5/../a.md",
    "news/2015/11/5/a/../../b.md",
    "news/2015/11/5/a.txt", "news/2015/11/5/.md", "", "news/2015/11/5/a\u{0}.md", "index.md",
    "../news/2015/11/5/a.md",
  ])
  func noPageLiesOutsideOfTheDays(path: String) {
    let record = PageRecord(path: path, dialect: "en", headline: "A")
    #expect(throws: PageRecordError.invalidPath(path)) { try record.page(dialects: .builtIn) }
  }

  @Test(arguments: ["A\nB", "A\r", "A\n\n### Related:\n\n1. [x](/news/2015/11/5/x.md)"])
  func linesAreNoPartOfATextOfOneLine(text: String) {
    var record = PageRecord(path: "news/2015/11/5/a.md", dialect: "en", headline: text)
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
    record.headline = "A"
    record.topic = text
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
    record.topic = nil
    record.summary = text
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
    record.summary = nil
    record.sources = [SourceRecord(publisher: text, url: "https://p.example/")]
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
    record.sources = [SourceRecord(publisher: "P", url: text)]
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
    record.sources = []
    record.related = [
      RelatedRecord(headline: "B", target: .page("news/2015/11/5/b.md"), names: [text])
    ]
    #expect(throws: PageRecordError.self) { try record.page(dialects: .builtIn) }
  }
}
