import DatelineTestSupport

extension SeededGenerator {
  /// Text as an enemy would write it: pieces that mean something to a format, and bytes that mean
  /// nothing to anyone.
  mutating func bytes(upTo count: Int) -> [UInt8] {
    let pieces = [
      "a", "news", "/", "..", ":", ",", "%", "\n", "\r", "\t", "\u{0}", "\u{1B}[31m", "\u{7F}", "\u{85}",
      "\u{9B}", "\u{2028}", "\u{202E}", "\u{2066}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "\"", "\\", "<",
      "]]>",
      "&", "'", "::error::", "大坝", "é", "e\u{301}", "🌊", "\u{10FFFF}", "{0}", "](",
    ]
    // A surrogate, a scalar too high, two forms too long, and characters cut short.
    let broken: [[UInt8]] = [
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0xAF], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xC0, 0xAF], [0xE5, 0xA4], [0xF0, 0x9F, 0x8C],
    ]
    let length = Int.random(in: 0...count, using: &self)
    var result: [UInt8] = []
    while result.count < length {
      switch Int.random(in: 0..<8, using: &self) {
      case 0: result.append(UInt8.random(in: 0...255, using: &self))
      case 1: result += broken.randomElement(using: &self) ?? []
      default: result += Array((pieces.randomElement(using: &self) ?? "").utf8)
      }
    }
    return result
  }
}
