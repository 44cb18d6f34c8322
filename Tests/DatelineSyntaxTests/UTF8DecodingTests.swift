import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct UTF8DecodingTests {
  private func units(_ bytes: [UInt8]) -> [UTF8Decoding.Unit] {
    var units: [UTF8Decoding.Unit] = []
    var offset = 0
    while offset < bytes.count {
      let unit = UTF8Decoding.unit(at: offset, in: bytes)
      units.append(unit)
      offset += max(unit.length, 1)
    }
    return units
  }

  @Test func everyScalarDecodesToItself() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(Character(scalar)).utf8)
      let unit = UTF8Decoding.unit(at: 0, in: bytes)
      guard unit.scalar == scalar, unit.length == bytes.count else {
        Issue.record("U+\(String(value, radix: 16)) came back as \(unit)")
        return
      }
    }
  }

  @Test func maximalSubpartsAreThoseOfTheStandardsExample() {
    // Table 3-11 and its neighbours in chapter 3 of the Unicode Standard.
    let bytes: [UInt8] = [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64]
    #expect(units(bytes).map(\.length) == [1, 3, 2, 1, 1, 1, 1, 1, 1, 1])
    let surrogates: [UInt8] = [0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xF4, 0x91, 0x92, 0x41]
    #expect(units(surrogates).map(\.length) == [1, 1, 1, 1, 1, 1, 1, 1, 1])
  }

  @Test func unitsAgreeWithTheStandardLibrary() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<3_000 {
      let bytes = generator.text(pieces: 12)
      let decoded = units(bytes).map { $0.scalar ?? "\u{FFFD}" }
      #expect(decoded == Array(String(decoding: bytes, as: UTF8.self).unicodeScalars), "\(bytes)")
    }
  }

  @Test func everyBeginningAgreesWithTheStandardLibrary() {
    var wrong: [[UInt8]] = []
    for lead in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        let bytes = [lead, second, 0x80, 0xBF, 0x61]
        let decoded = units(bytes).map { $0.scalar ?? "\u{FFFD}" }
        if decoded != Array(String(decoding: bytes, as: UTF8.self).unicodeScalars) { wrong.append(bytes) }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func offsetsRoundDownToTheUnitThatHoldsThem() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      let bytes = generator.text(pieces: 12)
      var start = 0
      for unit in units(bytes) {
        for offset in start..<(start + unit.length) {
          #expect(UTF8Decoding.unitStart(atOrBefore: offset, in: bytes) == start, "\(bytes) \(offset)")
          let cuts = UTF8Decoding.cutsScalar(at: offset, in: bytes)
          #expect(cuts == (offset > start && unit.scalar != nil))
        }
        start += unit.length
      }
      #expect(UTF8Decoding.unitStart(atOrBefore: bytes.count + 5, in: bytes) == bytes.count)
      #expect(UTF8Decoding.unitStart(atOrBefore: -5, in: bytes) == 0)
    }
  }

  @Test func outsideTheTextIsAnEmptyUnit() {
    #expect(UTF8Decoding.unit(at: 1, in: [0x61]).length == 0)
    #expect(UTF8Decoding.unit(at: -1, in: [0x61]).length == 0)
  }
}
