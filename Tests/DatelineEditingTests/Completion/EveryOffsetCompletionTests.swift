import DatelineArchive
import DatelineEditing
import DatelineSyntax
import DatelineTestSupport
import Testing

struct EveryOffsetCompletionTests {
  /// What every list promises, wherever it is asked for.
  private static func check(_ page: PageSnapshot, at offset: Int) throws {
    let today = CalendarDate(year: 2017, month: 3, day: 4)
    let list = page.completions(at: offset, options: CompletionOptions(limit: 20, today: today))
    #expect(list.items.count <= 20)
    #expect(list.items.map(\.sortText) == list.items.map(\.sortText).sorted())
    let lines = page.document.text.lines
    let bytes = page.bytes
    for item in list.items {
      let range = item.edit.range
      #expect(
        range.lowerBound <= offset || UTF8Decoding.cutsScalar(at: offset, in: bytes.span)
          || bytes.count <= offset || offset < 3)
      let line = lines.contentRange(ofLine: lines.line(containing: range.lowerBound), in: bytes.span)
      #expect(line.lowerBound <= range.lowerBound && range.upperBound <= line.upperBound)
      #expect(!item.label.isEmpty && !item.label.contains("\n"))
      let cursor = min(max(range.lowerBound, offset), range.upperBound)
      if !UTF8Decoding.cutsScalar(at: cursor, in: bytes.span) {
        #expect(item.filterText.hasPrefix(String(decoding: bytes[range.lowerBound..<cursor], as: UTF8.self)))
      }
      // Edits can be made together, and cut no character.
      _ = try EditSet([item.edit] + item.additionalEdits).applied(to: bytes.span)
      if let subject = item.subject { _ = page.documentation(of: subject) }
    }
  }

  private static let pages: [(path: String, text: String)] = [
    (CompletionDesk.bridge, CompletionDesk.chinese[CompletionDesk.bridge] ?? ""),
    ("news/2018/04/6/index.md", SamplePages.chineseDayIndex), ("index.md", SamplePages.frontPage),
    ("news/2018/04/6/untidy.md", SamplePages.untidy), ("draft.md", SamplePages.english[0]),
    ("news/2014/05/7/index.md", CanonicalPages.dayIndex), ("news/2018/02/6/a.md", CanonicalPages.formats),
  ]

  @Test func everyPlaceOfSomePages() throws {
    var desk = SampleDesk(CompletionDesk.chinese.merging(CompletionDesk.english) { first, _ in first })
    for (path, text) in Self.pages {
      desk.open(path, text)
      let page = try desk.page(path)
      let alone = PageSnapshot(page.document, linter: page.linter)
      for offset in -1...(page.bytes.count + 1) {
        try Self.check(page, at: offset)
        try Self.check(alone, at: offset)
      }
    }
  }

  @Test func placesOfMutatedPages() throws {
    var generator = SeededGenerator(seed: 17)
    var desk = SampleDesk(CompletionDesk.chinese.merging(CompletionDesk.english) { first, _ in first })
    for round in 0..<300 {
      let (path, text) = Self.pages[round % Self.pages.count]
      let bytes = generator.mutation(of: Array(text.utf8))
      desk.open(path, bytes)
      let page = try desk.page(path)
      for _ in 0..<12 { try Self.check(page, at: Int.random(in: 0...bytes.count, using: &generator)) }
    }
  }
}
