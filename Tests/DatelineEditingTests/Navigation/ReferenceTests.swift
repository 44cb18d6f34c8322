import DatelineEditing
import Testing

struct ReferenceTests {
  private let desk = BilingualDesk.desk

  private func references(_ path: String, at piece: String, plus distance: Int = 0, declared: Bool = false)
    throws -> [String]
  {
    let offset = try desk.offset(of: piece, in: path, plus: distance)
    return try desk.page(path).references(at: offset, includingDeclaration: declared).map(desk.text)
  }

  @Test func headlineIsLinkedFromPagesAndIndexes() throws {
    let links = [
      "index.md: [Sarn votes](/news/2017/03/9/sarn-votes.md)",
      "\(BilingualDesk.index): [Sarn votes](/news/2017/03/9/sarn-votes.md)",
      "\(BilingualDesk.harbour): [Sarn votes](/zh/news/2017/03/9/sarn-votes.md)",
    ]
    let found = try references(BilingualDesk.votes, at: "# Sarn votes", plus: 3)
    #expect(found == links)
    var declared = links
    declared.insert("\(BilingualDesk.votes): Sarn votes", at: 2)
    #expect(try references(BilingualDesk.votes, at: "# Sarn votes", plus: 3, declared: true) == declared)
    // A link asks for the same.
    #expect(try references(BilingualDesk.harbour, at: "[Sarn votes]") == links)
    #expect(try references(BilingualDesk.index, at: "[Sarn votes]", declared: true) == declared)
  }

  @Test func missingPageHasReferences() throws {
    #expect(
      try references(BilingualDesk.votes, at: "[Ferry stops]")
        == ["\(BilingualDesk.votes): [Ferry stops](/news/2017/03/8/ferry-to-sarn-runs-agian.md)"])
  }

  @Test func dayIsLinkedFromItsPagesAndIndexes() throws {
    #expect(
      try references(BilingualDesk.votes, at: "[2017-03-9]") == [
        "index.md: [Today](/news/2017/03/9/index.md)",
        "\(BilingualDesk.index): [2017-03-9](/news/2017/03/9/index.md)",
        "\(BilingualDesk.votes): [2017-03-9](/news/2017/03/9/index.md)",
        "\(BilingualDesk.harbour): [2017-03-9](/news/2017/03/9/index.md)",
      ])
    #expect(
      try references("news/2017/03/8/index.md", at: "[2017-03-8]") == [
        "news/2017/03/8/\(BilingualDesk.ferry.split(separator: "/").last ?? ""): [2017-03-8](/news/2017/03/8/index.md)",
        "news/2017/03/8/index.md: [2017-03-8](/news/2017/03/8/index.md)",
        "\(BilingualDesk.index): [Previous Day...](/news/2017/03/8/index.md)",
      ])
  }

  @Test func nameStandsInContextsAndTopics() throws {
    let names = [
      "\(BilingualDesk.strike): 港口", "\(BilingualDesk.index): 港口", "\(BilingualDesk.votes): 港口",
      "\(BilingualDesk.harbour): 港口", "\(BilingualDesk.harbour): 港口", "\(BilingualDesk.harbour): 港口",
    ]
    #expect(try references(BilingualDesk.harbour, at: "港口_") == names)
    #expect(try references(BilingualDesk.index, at: "##### 港口", plus: 7) == names)
  }

  @Test func nameWithAComma() throws {
    var desk = BilingualDesk.desk
    desk.open("news/2017/03/9/t.md", "##### Treaty of May 3, 1920\n# T\n")
    let (page, offset) = try desk.page(
      "news/2017/03/9/u.md",
      marked: "# U\n\n### Related:\n1. [T](/news/2017/03/9/t.md) _Context: A, Treaty of May 3, 19|20_\n")
    #expect(
      page.references(at: offset).map(desk.text) == [
        "news/2017/03/9/t.md: Treaty of May 3, 1920", "news/2017/03/9/u.md: Treaty of May 3, 1920",
      ])
    let other = try desk.page("news/2017/03/9/t.md")
    #expect(other.references(at: 8).map(desk.text).count == 2)
  }

  @Test func openDocumentsCount() throws {
    var desk = BilingualDesk.desk
    desk.open(BilingualDesk.harbour, "# 港口\n\n### 有关:\n1. [Fähre](/zh/\(BilingualDesk.ferry)) _消息: Sarn_\n")
    let offset = try desk.offset(of: "# Ferry", in: BilingualDesk.ferry, plus: 3)
    let found = try desk.page(BilingualDesk.ferry).references(at: offset).map(desk.text)
    #expect(found.contains("\(BilingualDesk.harbour): [Fähre](/zh/\(BilingualDesk.ferry))"))
  }

  @Test func cancelledSearchGivesWhatItHas() throws {
    var calls = 0
    let offset = try desk.offset(of: "港口_", in: BilingualDesk.harbour)
    let found = try desk.page(BilingualDesk.harbour).references(at: offset) {
      calls += 1
      return calls > 2
    }
    #expect(found.map(desk.text) == ["\(BilingualDesk.strike): 港口", "\(BilingualDesk.index): 港口"])
  }

  @Test func occurrencesAreThoseOfThePage() throws {
    func occurrences(_ path: String, at piece: String, plus distance: Int = 0) throws -> [String] {
      let page = try desk.page(path)
      return page.occurrences(at: try desk.offset(of: piece, in: path, plus: distance))
        .map { String(decoding: page.bytes[$0], as: UTF8.self) }
    }
    #expect(try occurrences(BilingualDesk.votes, at: "Café, 港口", plus: 2) == ["Café", "Café"])
    #expect(try occurrences(BilingualDesk.votes, at: "##### Sarn", plus: 7) == ["Sarn", "Sarn", "Sarn"])
    #expect(try occurrences(BilingualDesk.index, at: "##### Sarn", plus: 7) == ["Sarn"])
    #expect(try occurrences(BilingualDesk.votes, at: "# Sarn votes", plus: 2) == ["Sarn votes"])
    #expect(try occurrences(BilingualDesk.votes, at: "The island") == [])
  }

  @Test func headlineAndLinksToThePageItselfAreOne() throws {
    var desk = BilingualDesk.desk
    let (page, offset) = try desk.page(
      "news/2017/03/9/a.md", marked: "# A\n\n### Related:\n1. [|B](/news/2017/03/9/a.md)\n")
    let texts = page.occurrences(at: offset).map { String(decoding: page.bytes[$0], as: UTF8.self) }
    #expect(texts == ["A", "[B](/news/2017/03/9/a.md)"])
  }
}
