import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct DayIndexParsingTests {
  private func entries(_ text: String) -> [[String]] {
    let tree = SyntaxTree(parsing: text, as: .dayIndex)
    assertLossless(tree)
    return DayIndex(tree).days.map { day in
      day.entries.map { entry in
        let pieces = [entry.topic?.text, entry.link?.text, entry.summary?.text, entry.context?.node]
        return pieces.map { $0?.description ?? "-" }.joined(separator: "|")
      }
    }
  }

  @Test func english() {
    #expect(
      entries(CanonicalPages.dayIndex) == [
        [
          "Bridge|Bridge. A bridge opens |The bridge took nine years ...|-",
          "-|A [[vote]] is held|-|_Context: River, Mayor, March 11, 2004 vote_",
        ], [],
      ])
  }

  @Test func chinese() {
    #expect(entries(SamplePages.chineseDayIndex) == [["港口罢工|港口工人结束罢工。|-|-", "天气|大雪|-|-"], []])
  }

  @Test func frontPage() {
    #expect(entries(SamplePages.frontPage) == [[], ["-|Bridge|It opens.|-"], ["-|Rain|-|-"]])
    #expect(
      outline(ofFirst: .thematicBreakLine, in: SamplePages.frontPage, as: .dayIndex)
        == #"(thematicBreakLine thematicBreakMarker"---")"#)
  }

  @Test func theFirstHeadingTellsTheKind() {
    #expect(SyntaxTree(parsing: "\n\n## [a](b)\n# c\n").kind == .dayIndex)
    #expect(SyntaxTree(parsing: "x\n### [a](b)\n## c\n").kind == .eventPage)
    #expect(SyntaxTree(parsing: "").kind == .eventPage)
    #expect(SyntaxTree(parsing: "# a", as: .dayIndex).kind == .dayIndex)
  }

  @Test func blankLinesEndEntries() {
    #expect(entries("## [a](b)\n### [c](d)\n\nnot its summary\n") == [["-|c|-|-"]])
    #expect(
      outline(ofFirst: .unexpectedLine, in: "## [a](b)\n### [c](d)\n\nx\n")
        == #"(unexpectedLine unexpectedText"x")"#)
  }

  @Test func entriesWithoutDay() {
    #expect(entries("### [a](b)\nc\n") == [["-|a|c|-"]])
    #expect(entries("##### t\n##### u\n### [a](b)\n") == [["t|-|-|-", "u|a|-|-"]])
    #expect(entries("#### [a](b)\n") == [["-|a|-|-"]])
  }

  @Test func contextsOfEntries() {
    #expect(entries("### [a](b)\n_Context: A, B\n") == [["-|a|-|_Context: A, B"]])
    #expect(entries("### [a](b)\n_emphasis_ only\n") == [["-|a|_emphasis_ only|-"]])
    #expect(entries("### [a](b)\n_some: words_\n") == [["-|a|-|_some: words_"]])
  }
}
