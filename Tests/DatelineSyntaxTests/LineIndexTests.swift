import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct LineIndexTests {
  @Test func lineFeedCarriageReturnAndBothEndLines() {
    let bytes = Array("a\nb\r\nc\rd\r\r\n\n\re".utf8)
    let index = LineIndex(bytes)
    let contents = (0..<index.lineCount).map { line in
      String(decoding: bytes[index.contentRange(ofLine: line, in: bytes)], as: UTF8.self)
    }
    #expect(contents == ["a", "b", "c", "d", "", "", "", "e"])
    #expect(index.range(ofLine: 1) == 2..<5)
  }

  @Test func whatFollowsTheLastLineEndIsALine() {
    #expect(LineIndex([]).lineCount == 1)
    #expect(LineIndex(Array("\n".utf8)).lineCount == 2)
    #expect(LineIndex(Array("\r\n".utf8)).lineCount == 2)
    #expect(LineIndex(Array("a\r".utf8)).range(ofLine: 1) == 2..<2)
  }

  @Test func columnsCountInEachUnit() {
    let bytes = Array("x\né新😀!".utf8)
    let index = LineIndex(bytes)
    let position = index.position(at: bytes.count - 1, in: bytes)
    #expect(position == SourcePosition(line: 1, utf8Column: 9, utf16Column: 4, utf32Column: 3))
    #expect(index.offset(line: 1, column: 3, encoding: .utf16, in: bytes) == 7)
    #expect(index.offset(line: 1, column: 4, encoding: .utf16, in: bytes) == 11)
  }

  @Test func illFormedSubpartsCountAsOneReplacementCharacter() {
    let bytes: [UInt8] = [0xF0, 0x9F, 0x98, 0x41, 0xFF, 0x42]
    let index = LineIndex(bytes)
    #expect(
      index.position(at: 5, in: bytes)
        == SourcePosition(line: 0, utf8Column: 5, utf16Column: 3, utf32Column: 3))
    #expect(index.position(at: 2, in: bytes).utf8Column == 0)
  }

  @Test func betweenCarriageReturnAndLineFeedIsTheEndOfTheContent() {
    let bytes = Array("ab\r\nc".utf8)
    let index = LineIndex(bytes)
    #expect(
      index.position(at: 3, in: bytes)
        == SourcePosition(line: 0, utf8Column: 2, utf16Column: 2, utf32Column: 2))
  }

  @Test(arguments: PositionEncoding.allCases)
  func offsetsOutsideAreClamped(encoding: PositionEncoding) {
    let bytes = Array("é\r\nab".utf8)
    let index = LineIndex(bytes)
    #expect(index.offset(line: 0, column: .max, encoding: encoding, in: bytes) == 2)
    #expect(index.offset(line: 0, column: .min, encoding: encoding, in: bytes) == 0)
    #expect(index.offset(line: 7, column: 0, encoding: encoding, in: bytes) == bytes.count)
    #expect(index.offset(line: -1, column: 3, encoding: encoding, in: bytes) == 0)
    #expect(index.position(at: .max, in: bytes).column(in: encoding) == 2)
    #expect(index.position(at: .min, in: bytes).line == 0)
  }

  @Test func positionsComeBackOnAnyBytes() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<1_000 {
      let bytes = generator.text(pieces: 20)
      let index = LineIndex(bytes)
      var covered = 0
      for line in 0..<index.lineCount {
        #expect(index.range(ofLine: line).lowerBound == covered)
        covered = index.range(ofLine: line).upperBound
      }
      #expect(covered == bytes.count)
      for offset in 0...bytes.count {
        let position = index.position(at: offset, in: bytes)
        let content = index.contentRange(ofLine: position.line, in: bytes)
        let rounded = min(UTF8Decoding.unitStart(atOrBefore: offset, in: bytes), content.upperBound)
        for encoding in PositionEncoding.allCases {
          let column = position.column(in: encoding)
          let back = index.offset(line: position.line, column: column, encoding: encoding, in: bytes)
          #expect(back == rounded, "\(bytes) \(offset) \(encoding)")
        }
      }
    }
  }

  @Test func aKnownPositionChangesNothing() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let bytes = generator.text(pieces: 12)
      let index = LineIndex(bytes)
      let positions = (0...bytes.count).map { index.position(at: $0, in: bytes) }
      for offset in 0...bytes.count {
        for known in positions {
          #expect(index.position(at: offset, in: bytes.span, after: known) == positions[offset])
        }
      }
    }
  }

  @Test func linesAreThoseOfASlowSplitter() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<1_000 {
      let bytes = generator.text(pieces: 20)
      var starts = [0]
      for (index, byte) in bytes.enumerated() {
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if byte == 0x0A || (byte == 0x0D && next != 0x0A) { starts.append(index + 1) }
      }
      let index = LineIndex(bytes)
      #expect((0..<index.lineCount).map { index.range(ofLine: $0).lowerBound } == starts, "\(bytes)")
    }
  }

  @Test func otherBytesThanTheIndexedOnesDontTrap() {
    let index = LineIndex(Array("abc\ndef\r\nghi".utf8))
    for bytes in [[], Array("é".utf8), [0xFF]] as [[UInt8]] {
      for line in -1...4 {
        let range = index.contentRange(ofLine: line, in: bytes)
        #expect(range.upperBound <= bytes.count)
        #expect(index.offset(line: line, column: 2, encoding: .utf16, in: bytes) <= bytes.count)
      }
      #expect(index.position(at: 10, in: bytes).utf8Column == 0)
    }
  }
}
