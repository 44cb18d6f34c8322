import DatelineTestSupport

extension SeededGenerator {
  /// Pieces that stress decoding and line splitting, well-formed or not.
  mutating func text(pieces: Int, wellFormed: Bool = false) -> [UInt8] {
    let whole: [[UInt8]] = [
      [0x61], [0x20], [0x2D], [0x0A], [0x0D], [0x0D, 0x0A], Array("é".utf8), Array("新".utf8), Array("😀".utf8),
      Array("’".utf8), [0x00], Array("\u{2028}".utf8),
    ]
    let broken: [[UInt8]] = [
      [0x80], [0xBF], [0xC3], [0xE6, 0x96], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xFF],
      [0xF4, 0x90],
    ]
    let choices = wellFormed ? whole : whole + broken
    return (0..<pieces).flatMap { _ in choices.randomElement(using: &self) ?? [] }
  }
}
