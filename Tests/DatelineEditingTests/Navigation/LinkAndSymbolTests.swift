import DatelineArchive
import DatelineEditing
import DatelineSyntax
import Testing

struct LinkAndSymbolTests {
  private let desk = BilingualDesk.desk

  @Test func linksIntoTheArchiveAndOutside() throws {
    let page = try desk.page(BilingualDesk.harbour)
    #expect(
      page.links().map(\.target) == [
        .file(ArchivePath(BilingualDesk.index)), .address(Array("https://morning.example/a".utf8)),
        .address(Array("https://morning.example/a.jpg".utf8)), .file(ArchivePath(BilingualDesk.votes)),
        .file(ArchivePath(BilingualDesk.strike)),
      ])
    #expect(
      page.links().last.map { String(decoding: page.bytes[$0.range], as: UTF8.self) }
        == "/zh/news/2017/03/7/港口工人罢工.md")
  }

  @Test func whatLeadsNowhereIsNoLink() throws {
    var desk = desk
    desk.open(
      "news/2017/03/9/a.md",
      """
      Formats: [HTML](/news/2017/03/9/a.html)  [JSON](/2017/a.json)

      # A

      ### Source:
      1. [B](not an address)
      2. [C]()
      3. [D

      ### Related:

      1. [E](/news/../../secret.md)
      2. [F](/../secret.md)
      3. [G](/news/2017/.hidden/a.md)
      4. [H](/notes/a.md)
      """)
    #expect(try desk.page("news/2017/03/9/a.md").links().isEmpty)
  }

  private func names(_ query: String, limit: Int = 10) -> [String] {
    desk.archive.symbols(matching: query, limit: limit).map { "\($0.kind) \($0.name)" }
  }

  @Test func symbolsInBothLanguages() {
    #expect(
      names("sarn") == ["topic Sarn", "page Sarn votes", "page Ferry to Sarn runs again 🚢"].sorted()
        || names("sarn").first == "entity Sarn" || names("sarn").first == "topic Sarn")
    #expect(names("港口") == ["entity 港口", "page 港口重开。", "page 港口工人罢工 👷"])
    #expect(names("罷工") == ["page 港口工人罢工 👷"])
    #expect(names("fsra") == ["page Ferry to Sarn runs again 🚢"])
    #expect(names("cafe") == ["entity Café"])
    #expect(names("nothing") == [])
    #expect(names("sarn", limit: 0) == [])
  }

  @Test func symbolsTellWhereTheyAre() throws {
    let page = try #require(desk.archive.symbols(matching: "ferry").first)
    #expect(desk.text(page.place) == "\(BilingualDesk.ferry): Ferry to Sarn runs again 🚢")
    #expect(page.detail == "2017-03-8 · Sarn")
    #expect(page.date?.description == "2017-03-8")
    let name = try #require(desk.archive.symbols(matching: "cafe").first)
    #expect(desk.text(name.place) == "\(BilingualDesk.votes): Sarn votes")
    #expect(name.detail == "3 pages")
  }

  @Test func withoutWordsTheNewestPagesCome() {
    #expect(names("", limit: 2) == ["page Sarn votes", "page 港口重开。"])
  }

  @Test func whatIsTypedIsFound() {
    var desk = desk
    desk.open(BilingualDesk.strike, "##### 新话题\n# Ganz neu\n")
    #expect(desk.archive.symbols(matching: "ganz").map(\.name) == ["Ganz neu"])
    #expect(desk.archive.symbols(matching: "新話題").map(\.name) == ["新话题"])
    #expect(desk.archive.symbols(matching: "工人").isEmpty)
  }
}
