import DatelineEditing
import Testing

struct LensAndHintTests {
  private let desk = BilingualDesk.desk

  @Test func headlineSaysHowManyPagesLinkHere() throws {
    let page = try desk.page(BilingualDesk.strike)
    let lens = try #require(page.lenses().first)
    #expect(page.lenses().count == 1)
    #expect(lens.title == "2 pages link here")
    #expect(String(decoding: page.bytes[lens.range], as: UTF8.self) == "# 港口工人罢工 👷")
    #expect(
      page.places(of: lens).map(desk.text) == [
        "\(BilingualDesk.votes): [港口工人](/news/2017/03/7/港口工人罢工.md)",
        "\(BilingualDesk.harbour): [港口工人罢工 👷](/zh/news/2017/03/7/港口工人罢工.md)",
      ])
    #expect(page.places(of: lens, isCancelled: { true }).isEmpty)
  }

  @Test func dayOfAnIndexSaysHowManyEventsItHas() throws {
    let page = try desk.page(BilingualDesk.index)
    #expect(page.lenses().map(\.title) == ["2 events"])
    let lens = try #require(page.lenses().first)
    #expect(
      page.places(of: lens).map(desk.text) == [
        "\(BilingualDesk.votes): Sarn votes", "\(BilingualDesk.harbour): 港口重开。",
      ])
    #expect(try desk.page("index.md").lenses().map(\.title) == ["2 events"])
  }

  private func hints(_ path: String, _ kinds: Set<InlineHint.Kind>? = nil) throws -> [String] {
    let page = try desk.page(path)
    let hints = kinds.map { page.inlineHints(kinds: $0) } ?? page.inlineHints()
    return hints.map { hint in
      let before = String(decoding: page.bytes[..<hint.offset].suffix(6), as: UTF8.self)
      return "\(before)| \(hint.label)\(hint.tooltip.isEmpty ? "" : ": ")\(hint.tooltip)"
    }
  }

  @Test func itemsSayWhatTheyShare() throws {
    #expect(
      try hints(BilingualDesk.votes) == [
        " Sarn_| 2 shared: Café, Sarn", "工人| stale: 港口工人罢工 👷", "港口_".suffixOfSix + "| 2 shared: Café, 港口",
        "an.md)| no such page",
      ])
    #expect(try hints(BilingualDesk.index) == ["港口| stale: 港口重开。"])
  }

  @Test func datesOnDemand() throws {
    let page = try desk.page(BilingualDesk.harbour)
    let hints = page.inlineHints(kinds: [.date])
    #expect(hints.map(\.label) == ["2017-03-9", "2017-03-7"])
    #expect(hints.map { page.bytes[$0.offset] } == Array("[[".utf8))
  }

  @Test func onlyThoseOfARange() throws {
    let page = try desk.page(BilingualDesk.votes)
    let all = page.inlineHints()
    let first = try #require(all.first)
    #expect(page.inlineHints(in: 0..<first.offset) == [first])
    #expect(page.inlineHints(in: 0..<first.offset - 1) == [])
    #expect(page.inlineHints(in: 0..<page.bytes.count) == all)
  }
}

extension String {
  /// The last six bytes, as a hint's test shows them.
  fileprivate var suffixOfSix: String { String(decoding: utf8.suffix(6), as: UTF8.self) }
}
