import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import dateline

@Suite struct ExcerptTests {
  private func shown(_ line: String, _ range: Range<Int>, width: Int = 40) -> [String] {
    let excerpt = Excerpt(of: LineExcerpt(Array(line.utf8)), range: range, width: width)
    let underline =
      String(repeating: " ", count: excerpt.indent) + String(repeating: "^", count: excerpt.underline)
    return [String(decoding: excerpt.text, as: UTF8.self), underline]
  }

  /// The columns that a terminal shows.
  private func columns(_ text: [UInt8]) -> Int {
    String(decoding: text, as: UTF8.self).unicodeScalars.reduce(0) { $0 + TerminalWidth.of($1.value) }
  }

  @Test func showsAShortLineWhole() {
    #expect(shown("one two three", 4..<7) == ["one two three", "    ^^^"])
  }

  @Test func wideCharactersTakeTwoColumns() {
    #expect(shown("大坝a水位", 7..<13) == ["大坝a水位", "     ^^^^"])
  }

  @Test func marksTakeNoColumn() {
    #expect(shown("e\u{301}a\u{200D}b", 3..<4) == ["e\u{301}a\u{200D}b", " ^"])
  }

  @Test func anEmptyRangeIsOneCaret() {
    #expect(shown("abc", 1..<1) == ["abc", " ^"])
    #expect(shown("abc", 3..<3) == ["abc", "   ^"])
    #expect(shown("", 0..<0) == ["", "^"])
  }

  @Test func tabsAndHiddenCharactersAreShown() {
    #expect(shown("a\tb\u{1B}c", 2..<3) == ["a    b\\u{1B}c", "     ^"])
    #expect(shown("a\u{1B}c", 1..<2) == ["a\\u{1B}c", " ^^^^^^"])
  }

  @Test func cutsALongLineToAWindowAroundTheRange() {
    let line = String(repeating: "abcdefghij", count: 200)
    #expect(shown(line, 1_000..<1_004, width: 24) == ["…bcdefghijabcdefghijabc…", "          ^^^^"])
    #expect(shown(line, 0..<2, width: 24) == ["abcdefghijabcdefghijab…", "^^"])
    #expect(shown(line, 1_998..<2_000, width: 24) == ["…ijabcdefghijabcdefghij", "                     ^^"])
    #expect(
      shown(line, 100..<1_900, width: 24)
        == ["…fghijabcdefghijabcdefg…", "      " + String(repeating: "^", count: 17)])
  }

  @Test func rangesOutsideTheLineAreClamped() {
    #expect(shown("abc", 2..<90) == ["abc", "  ^"])
    #expect(shown("abc", 70..<90) == ["abc", "   ^"])
  }

  @Test func neverExceedsTheWidthWhateverTheBytes() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let line = generator.bytes(upTo: 400)
      let start = Int.random(in: 0...line.count, using: &generator)
      let end = Int.random(in: start...line.count, using: &generator)
      let width = Int.random(in: 0...120, using: &generator)
      let excerpt = Excerpt(of: LineExcerpt(line), range: start..<end, width: width)
      let shown = columns(excerpt.text)
      #expect(shown <= max(width, 20))
      // A caret may stand right behind the text.
      #expect(excerpt.underline >= 1 && excerpt.indent + excerpt.underline <= shown + 1)
      #expect(
        !String(decoding: excerpt.text, as: UTF8.self).unicodeScalars.contains {
          HiddenScalars.contains($0.value)
        })
    }
  }

  @Test func looksOnlyAtTheBytesAroundTheRange() {
    let line = [UInt8](repeating: 0x80, count: 2_000_000)
    let excerpt = Excerpt(of: LineExcerpt(line), range: 1_000_000..<1_000_001, width: 40)
    #expect(columns(excerpt.text) <= 40)
    #expect(excerpt.underline == 1)
  }

  @Test func showsOfAVeryLongLineWhatAFindingKeepsAsOfAllOfIt() {
    var generator = SeededGenerator(seed: 5)
    var line: [UInt8] = []
    while line.count < 40_000 { line += generator.bytes(upTo: 400) }
    line.removeAll { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    for place in [0, 1, 900, 1_024, 1_025, 5_000, 20_000, line.count - 2_049, line.count - 1, line.count] {
      let start = UTF8Decoding.unitStart(atOrBefore: place, in: line.span)
      let kept = LineExcerpt(of: 0..<line.count, in: line, around: start)
      #expect(kept.bytes.count <= LineExcerpt.wholeLimit && kept.lineLength == line.count)
      #expect(Array(line[kept.column...].prefix(kept.bytes.count)) == kept.bytes)
      #expect(UTF8Decoding.unitStart(atOrBefore: kept.column, in: line.span) == kept.column)
      let end = kept.column + kept.bytes.count
      #expect(end == line.count || UTF8Decoding.unitStart(atOrBefore: end, in: line.span) == end)
      for length in [0, 3, 10_000] {
        let range = start..<min(start + length, line.count)
        #expect(
          Excerpt(of: kept, range: range, width: 80)
            == Excerpt(of: LineExcerpt(line), range: range, width: 80))
      }
    }
  }

  @Test func saysThatSomethingIsLeftOutOnAWideTerminalToo() {
    let line = Array(String(repeating: "a", count: 10_000).utf8)
    let kept = LineExcerpt(of: 0..<line.count, in: line, around: 5_000)
    let text = Excerpt(of: kept, range: 5_000..<5_001, width: 9_000).text
    #expect(text.starts(with: Array("…".utf8)) && text.suffix(3).elementsEqual(Array("…".utf8)))
  }
}
