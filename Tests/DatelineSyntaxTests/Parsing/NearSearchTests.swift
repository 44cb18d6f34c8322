import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct NearSearchTests {
  @Test func findsWhatTheSearchOfTheLibraryFinds() {
    var generator = SeededGenerator(seed: 8)
    // Bytes that differ by one, or in their highest bit, are where arithmetic on words goes wrong.
    let bytes: [UInt8] = [0x2B, 0x2C, 0x2D, 0x00, 0x01, 0x80, 0xAC, 0xFF]
    for _ in 0..<1_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        bytes.randomElement(using: &generator) ?? 0
      }
      TextBytes.read(text) { view in
        for start in 0...text.count {
          for end in [start, min(start + 3, text.count), min(start + 16, text.count), text.count] {
            for byte in [UInt8(0x2C), 0x00, 0xFF] {
              let found = view.firstNearOffset(of: byte, from: start, to: end)
              if found != view.firstOffset(of: byte, from: start, to: end) {
                Issue.record("\(byte) from \(start) to \(end) of \(text): \(found)")
              }
            }
          }
        }
      }
    }
  }
}
