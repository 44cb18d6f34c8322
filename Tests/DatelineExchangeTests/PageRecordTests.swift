import DatelineArchive
import DatelineExchange
import DatelineSyntax
import Foundation
import Testing

/// What a record holds, and its form as JSON.
@Suite struct PageRecordTests {
  private func record(_ text: String, _ dialect: Dialect = .english) -> PageRecord {
    PageReading(
      EventPage(SyntaxTree(parsing: text, as: .eventPage)), at: ArchivePath("news/2018/02/6/a.md"),
      dialect: dialect
    ).record
  }

  private let formats = """

    Formats: [HTML](/news/2018/02/6/a.html)  [JSON](/news/2018/02/6/a.json)  [XML](/news/2018/02/6/a.xml)  

    ### [2018-02-6](/news/2018/02/6/index.md)

    ##### Sea
    #  A headline 

    A summary.


    ### Sources:

    1. [Post](https://post.example/)
    2. [Times](https://times.example/a?b&c)
    2. [Cover Image](https://times.example/a.jpg?a&amp;b)

    ### Changes:

    1. [A head](/news/2018/02/6/a-head.md) _2018-02-06 13:49:15 (First version)_
    1. [ A headline ](/news/2018/02/6/a.md) _(Current version)_

    ### Related:

    1. [B](/news/2018/02/5/b.md) _Context: Reef, Sea_
    2. [C](/old/place) _Context: Sea_
    3. [D](/zh/news/2018/02/5/d.md)

    """

  @Test func aRecordHoldsAllPartsOfAPage() throws {
    let record = record(formats)
    #expect(record.markdown == nil)
    #expect(record.date == "2018-02-06")
    #expect(record.dialect == "en-formats")
    #expect(record.topic == "Sea")
    #expect(record.headline == " A headline ")
    #expect(record.summary == "A summary.")
    #expect(
      record.sources == [
        SourceRecord(number: 1, publisher: "Post", url: "https://post.example/"),
        SourceRecord(number: 2, publisher: "Times", url: "https://times.example/a?b&c"),
      ])
    #expect(record.coverImage == ImageRecord(number: 2, url: "https://times.example/a.jpg?a&amp;b"))
    #expect(
      record.changes == [
        ChangeRecord(
          number: 1, headline: "A head", target: .page("news/2018/02/6/a-head.md"),
          timestamp: "2018-02-06 13:49:15", note: "(First version)"),
        ChangeRecord(
          number: 1, headline: " A headline ", target: .page("news/2018/02/6/a.md"),
          note: "(Current version)"),
      ])
    #expect(
      record.related == [
        RelatedRecord(
          number: 1, headline: "B", target: .page("news/2018/02/5/b.md"), names: ["Reef", "Sea"]),
        RelatedRecord(
          number: 2, headline: "C", target: .destination("/old/place"), names: ["Sea"]),
        RelatedRecord(
          number: 3, headline: "D",
          target: .destination("/zh/news/2018/02/5/d.md")),
      ])
    #expect(record.related.map(\.date) == ["2018-02-05", nil, "2018-02-05"])
    #expect(record.entities == ["Sea", "Reef"])
    #expect(record.formats?.map(\.name) == ["HTML", "JSON", "XML"])
    #expect(try record.page(dialects: .builtIn).bytes == Array(formats.utf8))
  }

  @Test func aPictureBehindASourceBelongsToIt() {
    let text =
      "### [2018-02-6](/news/2018/02/6/index.md)\n\n##### \n# 新闻\n\n\n\n\n### 信息来源:\n\n1. [报](https://b.example/) [IMG](//i.example/x)\n"
    let record = record(text, .chinese)
    #expect(
      record.sources == [
        SourceRecord(number: 1, publisher: "报", url: "https://b.example/", image: "//i.example/x")
      ])
    #expect(record.topic == "" && record.entities == [] && record.markdown == nil)
  }

  @Test func whatFollowsFromOtherMembersMayBeLeftOut() throws {
    let json = """
      {"path": "news/2018/02/6/a.md", "dialect": "en-formats", "topic": "Sea", "headline": " A headline ",
       "summary": "A summary.",
       "sources": [{"publisher": "Post", "url": "https://post.example/"}],
       "related": [{"headline": "B", "path": "news/2018/02/5/b.md", "names": ["Reef", "Sea"]}]}
      """
    let record = try JSONDecoder().decode(PageRecord.self, from: Data(json.utf8))
    let text = String(decoding: try record.page(dialects: .builtIn).bytes, as: UTF8.self)
    #expect(text.hasPrefix("\nFormats: [HTML](/news/2018/02/6/a.html)"))
    #expect(text.hasSuffix("### Related:\n\n1. [B](/news/2018/02/5/b.md) _Context: Reef, Sea_\n"))
    #expect(self.record(text).markdown == nil)
  }

  @Test(arguments: [
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "sumary": "S"}"#, "sumary",
      "did you mean 'summary'?"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "date": "2018-02-07"}"#, "date",
      "2018-02-06"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "sources": [{"publisher": "P", "url": "u", "number": -1}]}"#,
      "number", "-1"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "related": [{"headline": "B", "path": "news/2018/02/5/b.md", "date": "2018-02-04"}]}"#,
      "date", "2018-02-05"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "related": [{"headline": "B", "path": "news/2018/02/5/b.md", "url": "/news/2018/02/5/c.md"}]}"#,
      "path", "isn't where the url leads"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "topic": "Sea", "entities": ["Reef"]}"#,
      "entities", "follows from the topic"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "sources": [{"publisher": "P", "url": "u", "number": 1.5}]}"#,
      "number", "1.5 is no number of an item"
    ),
    (
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "sources": [{"publisher": "P", "url": "u", "number": 1e30}]}"#,
      "number", "is no number of an item"
    ),
  ])
  func whatContradictsOrIsUnknownIsAnError(json: String, key: String, message: String) throws {
    do {
      _ = try JSONDecoder().decode(PageRecord.self, from: Data(json.utf8))
      Issue.record("it was taken")
    } catch DecodingError.dataCorrupted(let context) {
      #expect(context.codingPath.last?.stringValue == key)
      #expect(context.debugDescription.contains(message), "\(context.debugDescription)")
    }
  }

  @Test func aLinkWithoutDestinationIsAnError() {
    let json =
      #"{"path": "news/2018/02/6/a.md", "dialect": "en", "headline": "A", "related": [{"headline": "B"}]}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PageRecord.self, from: Data(json.utf8))
    }
  }

  @Test func namesAreToldApartByTheirBytes() {
    var record = PageRecord(path: "news/2018/02/6/a.md", dialect: "en", headline: "A")
    record.topic = "Caf\u{E9}"
    record.related = [
      RelatedRecord(
        headline: "B", target: .page("news/2018/02/5/b.md"), names: ["Cafe\u{301}", "Caf\u{E9}"])
    ]
    #expect(record.entities.map { Array($0.utf8) } == ["Caf\u{E9}", "Cafe\u{301}"].map { Array($0.utf8) })
  }

  @Test(arguments: ["zh", "en", "en-formats"]) func whatADialectCannotSayIsRefused(dialect: String) throws {
    var record = PageRecord(path: "news/2018/02/6/a.md", dialect: dialect, headline: "A")
    record.topic = dialect == "en" ? nil : "T"
    record.sources = [SourceRecord(publisher: "P", url: "https://p.example/")]
    #expect(throws: Never.self) { try record.page(dialects: .builtIn) }
    func refuses(_ member: String, _ change: (inout PageRecord) -> Void) {
      var changed = record
      change(&changed)
      do {
        let page = try changed.page(dialects: .builtIn)
        // What is taken is what is read.
        let read = PageReading(
          EventPage(SyntaxTree(parsing: page.bytes, as: .eventPage)), at: ArchivePath(record.path),
          dialect: Dialects.builtIn[dialect] ?? .english
        ).record
        #expect(read.markdown == nil && read.coverImage?.url == changed.coverImage?.url, "\(member)")
        #expect(read.sources.map(\.image) == changed.sources.map(\.image), "\(member)")
        #expect(changed.formats == nil || read.formats == changed.formats, "\(member)")
      } catch {}
    }
    refuses("coverImage") { $0.coverImage = ImageRecord(url: "https://p.example/i") }
    refuses("image") { $0.sources[0].image = "https://p.example/i" }
    refuses("formats") { $0.formats = [FormatRecord(name: "HTML", url: "/a.html")] }
  }

  @Test func aPictureThatTheDialectDoesNotHaveIsNamed() {
    var record = PageRecord(path: "news/2018/02/6/a.md", dialect: "zh", headline: "A")
    record.topic = "T"
    record.sources = [SourceRecord(publisher: "P", url: "https://p.example/")]
    record.coverImage = ImageRecord(url: "https://p.example/i")
    #expect(throws: PageRecordError.unreadablePart("coverImage")) { try record.page(dialects: .builtIn) }
    record.coverImage = nil
    record.formats = [FormatRecord(name: "HTML", url: "/a.html")]
    #expect(throws: PageRecordError.unreadablePart("formats")) { try record.page(dialects: .builtIn) }
  }

  @Test(arguments: ["../../etc/passwd", "news/2018/02/05/b.md", "", "/news/2018/02/5/b.md"])
  func aLinkToAPageLeadsWhereOneCanBe(path: String) {
    var record = PageRecord(path: "news/2018/02/6/a.md", dialect: "en", headline: "A")
    record.related = [RelatedRecord(headline: "B", target: .page(path))]
    #expect(throws: PageRecordError.invalidTarget(path)) { try record.page(dialects: .builtIn) }
    record.related = []
    record.changes = [ChangeRecord(headline: "B", target: .page(path))]
    #expect(throws: PageRecordError.invalidTarget(path)) { try record.page(dialects: .builtIn) }
  }

  @Test func anUnknownDialectIsNamed() {
    let record = PageRecord(path: "news/2018/02/6/a.md", dialect: "fr", headline: "A")
    #expect(throws: PageRecordError.unknownDialect("fr")) { try record.page(dialects: .builtIn) }
  }
}
