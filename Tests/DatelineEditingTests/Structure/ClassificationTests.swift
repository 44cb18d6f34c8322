import DatelineEditing
import Testing

struct ClassificationTests {
  private func pieces(_ path: String, _ text: String, in range: Range<Int>? = nil) throws -> [String] {
    var desk = BilingualDesk.desk
    desk.open(path, text)
    let page = try desk.page(path)
    return page.classifiedRanges(in: range).map {
      "\($0.kind) \(String(decoding: page.bytes[$0.range], as: UTF8.self))"
    }
  }

  private static let page = """
    ### [2017-03-9](/news/2017/03/9/index.md)

    ##### 港口
    # 港口 &amp; 🚢

    Words <!-- dateline-disable-line html-tag -->

    ### 信息来源:\r
    1. [晨报](https://m.example/a) [IMG](https://m.example/b)\r

    ### 有关:
    1. [A](/zh/news/2017/03/8/a.md) _消息: 港口, Sarn_
    """

  @Test func eventPage() throws {
    #expect(
      try pieces(BilingualDesk.harbour, Self.page) == [
        "keyword ###", "date 2017-03-9", "path /news/2017/03/9/index.md", "keyword #####", "topic 港口",
        "keyword #", "headline 港口 &amp; 🚢", "summary Words",
        "suppression <!-- dateline-disable-line html-tag -->", "keyword ###", "label 信息来源", "number 1",
        "publisher 晨报", "path https://m.example/a", "linkText IMG", "path https://m.example/b", "keyword ###",
        "label 有关", "number 1", "linkText A", "path /zh/news/2017/03/8/a.md", "label 消息", "entity 港口",
        "entity Sarn",
      ])
  }

  @Test func dayIndex() throws {
    let text =
      "## [2017-03-9](/news/2017/03/9/index.md)\n\n##### Sarn\n### [A](/news/2017/03/9/a.md)\nB\n---\n"
    #expect(
      try pieces(BilingualDesk.index, text) == [
        "keyword ##", "date 2017-03-9", "path /news/2017/03/9/index.md", "keyword #####", "topic Sarn",
        "keyword ###", "linkText A", "path /news/2017/03/9/a.md", "summary B", "keyword ---",
      ])
  }

  @Test func changes() throws {
    let text = "# A\n\n### Changes:\n1. [B](/news/2018/02/6/b.md) _2018-02-06 13:49:15 (Update)_\n"
    #expect(
      try pieces(BilingualDesk.votes, text).suffix(5) == [
        "number 1", "linkText B", "path /news/2018/02/6/b.md", "note 2018-02-06 13:49:15", "note (Update)",
      ])
  }

  @Test func onlyThoseOfARange() throws {
    let all = try pieces(BilingualDesk.harbour, Self.page)
    let start = 44
    let some = try pieces(BilingualDesk.harbour, Self.page, in: start..<(start + 8))
    #expect(some == ["keyword #####", "topic 港口"])
    #expect(try pieces(BilingualDesk.harbour, Self.page, in: 0..<Self.page.utf8.count) == all)
  }
}
