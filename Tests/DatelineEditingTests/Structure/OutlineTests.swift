import DatelineEditing
import DatelineSyntax
import Testing

struct OutlineTests {
  private func lines(_ entries: [OutlineEntry], depth: Int = 0) -> [String] {
    entries.flatMap { entry in
      let detail = entry.detail.isEmpty ? "" : " (\(entry.detail))"
      let own = "\(String(repeating: "  ", count: depth))\(entry.kind): \(entry.name)\(detail)"
      return [own] + lines(entry.children, depth: depth + 1)
    }
  }

  private func outline(_ path: String, _ text: String? = nil) throws -> String {
    var desk = BilingualDesk.desk
    if let text { desk.open(path, text) }
    return lines(try desk.page(path).outline()).joined(separator: "\n")
  }

  @Test func eventPage() throws {
    #expect(
      try outline(BilingualDesk.harbour) == """
        page: 港口重开。 (2017-03-9 · 港口)
          section: 信息来源 (1)
            source: 晨报 (morning.example)
          section: 有关 (2)
            related: Sarn votes (2017-03-9)
              name: Sarn
              name: 港口
            related: 港口工人罢工 👷 (2017-03-7)
              name: 港口
        """)
  }

  @Test func dayIndex() throws {
    #expect(
      try outline(BilingualDesk.index) == """
        day: 2017-03-9 (2 events)
          event: Sarn votes (Sarn)
          event: 港口 (港口)
        day: Previous Day...
        """)
  }

  @Test func unfinishedPages() throws {
    #expect(try outline(BilingualDesk.votes, "") == "")
    #expect(try outline(BilingualDesk.votes, "# ") == "page: (no headline)")
    #expect(
      try outline(BilingualDesk.votes, "### Related:\n1. [\n2. \n3. [](/x)") == """
        section: Related (3)
          related: 1. [
          related: 2.
          related: /x
        """)
  }

  @Test func foldsOfSectionsAndDays() throws {
    func folds(_ path: String) throws -> [String] {
      let page = try BilingualDesk.desk.page(path)
      return page.folds().map { fold in
        let lines = [fold.range.lowerBound, fold.range.upperBound].map {
          page.document.text.lines.line(containing: $0)
        }
        return "\(fold.kind) \(lines[0])-\(lines[1])"
      }
    }
    #expect(try folds(BilingualDesk.votes) == ["section 7-9", "section 11-15"])
    #expect(try folds(BilingualDesk.index) == ["day 0-7", "entry 2-4", "entry 6-7"])
  }

  @Test func foldsOfComments() throws {
    var desk = BilingualDesk.desk
    desk.open(
      BilingualDesk.votes,
      """
      # A

      ### Source:
      <!-- dateline-disable-section raw-html -->
      <!-- dateline-disable-next-line html-tag -->
      1. [B](https://b.example)

      2. [C](https://c.example)


      """)
    let page = try desk.page(BilingualDesk.votes)
    let texts = page.folds().map { fold in
      "\(fold.kind): \(String(decoding: page.bytes[fold.range], as: UTF8.self).split(separator: "\n").last ?? "")"
    }
    #expect(
      texts == [
        "section: 2. [C](https://c.example)", "suppressed: 2. [C](https://c.example)",
        "comments: <!-- dateline-disable-next-line html-tag -->", "suppressed: 1. [B](https://b.example)",
      ])
  }

  @Test func selectionGrowsFromNameToPage() throws {
    let desk = BilingualDesk.desk
    let page = try desk.page(BilingualDesk.harbour)
    let offset = try desk.offset(of: "港口_", in: BilingualDesk.harbour, plus: 3)
    let texts = page.selectionRanges(at: offset).map { String(decoding: page.bytes[$0], as: UTF8.self) }
    #expect(
      texts.prefix(4) == [
        "港口", "Sarn, 港口", "_消息: Sarn, 港口_",
        "1. [Sarn votes](/zh/news/2017/03/9/sarn-votes.md) _消息: Sarn, 港口_",
      ])
    #expect(texts.dropFirst(4).first?.hasPrefix("### 有关:") == true)
    #expect(texts.dropFirst(4).first?.hasSuffix("_消息: 港口_") == true)
    #expect(texts.count == 6 && texts.last?.utf8.count == page.bytes.count)
    // Behind a word the word is meant.
    let behind = page.selectionRanges(at: offset + 3).map { String(decoding: page.bytes[$0], as: UTF8.self) }
    #expect(behind.first == "港口")
  }
}
