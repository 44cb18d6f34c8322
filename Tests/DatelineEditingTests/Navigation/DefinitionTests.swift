import DatelineEditing
import Testing

struct DefinitionTests {
  private let desk = BilingualDesk.desk

  private func targets(_ path: String, at piece: String, plus distance: Int = 0, limit: Int = 1) throws
    -> [String]
  {
    let offset = try desk.offset(of: piece, in: path, plus: distance)
    return try desk.page(path).definition(at: offset, limit: limit)?.targets.map(desk.text) ?? []
  }

  @Test func linkLeadsToItsHeadline() throws {
    #expect(
      try targets(BilingualDesk.votes, at: "[Ferry to") == [
        "\(BilingualDesk.ferry): Ferry to Sarn runs again 🚢"
      ])
    #expect(
      try targets(BilingualDesk.harbour, at: "/zh/news/2017/03/7") == ["\(BilingualDesk.strike): 港口工人罢工 👷"])
    #expect(try targets(BilingualDesk.votes, at: "[Ferry stops]") == [])
  }

  @Test func dateLineLeadsToTheEntryOfItsPage() throws {
    let entry = "\(BilingualDesk.index): [港口](/news/2017/03/9/港口重开.md)"
    #expect(try targets(BilingualDesk.harbour, at: "### [2017", plus: 6) == [entry])
    #expect(try targets(BilingualDesk.harbour, at: "# 港口重开", plus: 4) == [entry])
    #expect(try targets(BilingualDesk.strike, at: "[2017-03-7]") == [])
  }

  @Test func dateLineOfAPageWithoutEntryLeadsToTheIndex() throws {
    var desk = BilingualDesk.desk
    let (page, offset) = try desk.page(
      "news/2017/03/9/new.md", marked: "### [2017-03-|9](/news/2017/03/9/index.md)\n\n# New\n")
    #expect(page.definition(at: offset)?.targets.map(desk.text) == ["\(BilingualDesk.index): 2017-03-9"])
  }

  @Test func entriesOfAnIndexLeadToTheirPages() throws {
    #expect(try targets(BilingualDesk.index, at: "[Sarn votes]") == ["\(BilingualDesk.votes): Sarn votes"])
    #expect(
      try targets(BilingualDesk.index, at: "The island", plus: 5) == [
        "\(BilingualDesk.votes): The island votes."
      ])
    #expect(
      try targets(BilingualDesk.index, at: "[Previous") == ["news/2017/03/8/index.md: 2017-03-8"])
    #expect(try targets("index.md", at: "[Today]") == ["\(BilingualDesk.index): 2017-03-9"])
  }

  @Test func namesLeadToTheNewestPages() throws {
    #expect(try targets(BilingualDesk.votes, at: "Café") == ["\(BilingualDesk.votes): Sarn votes"])
    #expect(
      try targets(BilingualDesk.votes, at: "##### Sarn", plus: 7, limit: 9) == [
        "\(BilingualDesk.votes): Sarn votes", "\(BilingualDesk.harbour): 港口重开。",
        "\(BilingualDesk.ferry): Ferry to Sarn runs again 🚢",
      ])
  }

  @Test func originIsWhatLeadsThere() throws {
    let page = try desk.page(BilingualDesk.votes)
    let definition = try #require(
      page.definition(at: desk.offset(of: "Café", in: BilingualDesk.votes, plus: 5)))
    #expect(String(decoding: page.bytes[definition.origin], as: UTF8.self) == "Café")
  }
}
