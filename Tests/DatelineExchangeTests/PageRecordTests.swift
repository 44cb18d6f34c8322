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
          number: 1, headline: "A head", target: RecordTarget(path: "news/2018/02/6/a-head.md"),
          timestamp: "2018-02-06 13:49:15", note: "(First version)"),
        ChangeRecord(
          number: 1, headline: " A headline ", target: RecordTarget(path: "news/2018/02/6/a.md"),
          note: "(Current version)"),
      ])
    #expect(
      record.related == [
        RelatedRecord(
          number: 1, headline: "B", target: RecordTarget(path: "news/2018/02/5/b.md"), names: ["Reef", "Sea"]),
        RelatedRecord(
          number: 2, headline: "C", target: RecordTarget(path: nil, url: "/old/place"), names: ["Sea"]),
        RelatedRecord(
          number: 3, headline: "D",
          target: RecordTarget(path: "news/2018/02/5/d.md", url: "/zh/news/2018/02/5/d.md")),
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

  @Test func anUnknownDialectIsNamed() {
    let record = PageRecord(path: "news/2018/02/6/a.md", dialect: "fr", headline: "A")
    #expect(throws: PageRecordError.unknownDialect("fr")) { try record.page(dialects: .builtIn) }
  }
}
