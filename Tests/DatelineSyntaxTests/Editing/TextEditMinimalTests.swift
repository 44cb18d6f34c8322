import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct TextEditMinimalTests {
  private func minimal(_ old: String, _ new: String) -> TextEdit? {
    let bytes = Array(old.utf8)
    return TextEdit.minimal(replacing: 0..<bytes.count, in: bytes, by: Array(new.utf8))
  }

  @Test func whatStaysAtTheEndsIsLeftOut() {
    #expect(minimal("abc", "abc") == nil)
    #expect(minimal("", "") == nil)
    #expect(minimal("abc", "axc") == TextEdit(range: 1..<2, replacement: "x"))
    #expect(minimal("aa", "aaa") == TextEdit(range: 2..<2, replacement: "a"))
    #expect(minimal("aaa", "aa") == TextEdit(range: 2..<3, replacement: ""))
    #expect(minimal("abc", "") == TextEdit(range: 0..<3, replacement: ""))
    #expect(minimal("", "abc") == TextEdit(range: 0..<0, replacement: "abc"))
  }

  @Test func noCharacterIsCut() {
    // C3 A9 and C3 A8 begin alike; E6 96 B0 and E8 96 B0 end alike; E2 80 99 lies between E2 80 99 and E2 80 98.
    #expect(minimal("é", "è") == TextEdit(range: 0..<2, replacement: "è"))
    #expect(minimal("a新b", "a薰b") == TextEdit(range: 1..<4, replacement: "薰"))
    #expect(minimal("’", "’‘") == TextEdit(range: 3..<3, replacement: "‘"))
    #expect(minimal("’‘", "‘") == TextEdit(range: 0..<3, replacement: ""))
  }

  @Test func anyTwoTextsAreTurnedIntoOneAnother() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<5_000 {
      let text = generator.text(pieces: 12, wellFormed: true)
      let end = UTF8Decoding.unitStart(
        atOrBefore: Int.random(in: 0...text.count, using: &generator), in: text)
      let start = UTF8Decoding.unitStart(atOrBefore: Int.random(in: 0...end, using: &generator), in: text)
      let new = generator.text(pieces: Int.random(in: 0...5, using: &generator), wellFormed: true)
      let wanted = Array(text[..<start]) + new + text[end...]
      let edit = TextEdit.minimal(replacing: start..<end, in: text, by: new)
      #expect(try EditSet(edit.map { [$0] } ?? []).applied(to: text) == wanted)
      #expect(edit.map { !$0.range.isEmpty || !$0.replacement.isEmpty } ?? (text == wanted))
    }
  }
}
