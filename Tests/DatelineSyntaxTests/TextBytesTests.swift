import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct TextBytesTests {
  @Test func everyByteOfARangeCountsAndNoOther() {
    for count in [0, 1, 15, 16, 17, 31, 32, 33, 50] {
      for place in 0..<(count + 8) {
        var bytes = [UInt8](repeating: 0x61, count: count + 8)
        bytes[place] = Byte.slash
        let union = TextBytes.read(bytes) { text in
          text.union(in: 4..<(count + 4)) { Byte.flag($0 == Byte.slash) }
        }
        #expect(union == ((4..<(count + 4)).contains(place) ? 1 : 0), "\(place) of \(count)")
      }
    }
  }

  @Test func rangesAreOrderedAsTheirBytes() {
    let values: [UInt8] = [0x00, 0x61, 0x7F, 0x80, 0xFF]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let bytes: [UInt8] = (0..<12).map { _ in values.randomElement(using: &generator) ?? 0 }
      func range() -> Range<Int> {
        let start = Int.random(in: 0...12, using: &generator)
        return start..<Int.random(in: start...12, using: &generator)
      }
      let (left, right) = (range(), range())
      let precedes = TextBytes.read(bytes) { $0.precedes(left, right) }
      #expect(precedes == bytes[left].lexicographicallyPrecedes(bytes[right]))
      let isPrefix = TextBytes.read(bytes) { $0.hasPrefix(left, of: $0, at: right.lowerBound) }
      #expect(isPrefix == bytes[right.lowerBound...].starts(with: bytes[left]))
    }
  }

  @Test func aTextIsFoundOnlyWhereAllOfItStands() {
    let bytes = Array("a<!--".utf8)
    let places = TextBytes.read(bytes) { text in (-1...6).filter { text.hasPrefix("<!--", at: $0) } }
    #expect(places == [1])
    let empty = TextBytes.read([]) { text in
      (text.count, text.hasPrefix("a", at: 0), text.firstOffset(of: 0x61, from: 0, to: 0))
    }
    #expect(empty == (0, false, 0))
  }
}
