import DatelineTestSupport

/// Makes random slips in a page: pieces inserted and removed, the same ones for the same seed.
struct PageMutator {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let pieces: [[UInt8]] =
    [
      "#", " ", "\n", "\r", "\t", "[", "]", "(", ")", "_", ":", "：", "''", "{{", "|", "&#39;", "&amp;", "<b>",
      "Ã©",
      "\u{FEFF}", "\u{0}", "\u{2028}", "### Related:\n", "### Sourcs:", "##### A\n", "# B\n", "1. [a](b)\n",
      "Formats:",
      "<!-- dateline-disable-line tab -->", "-{", "}-", "2015-02-30",
    ].map { Array($0.utf8) } + [[0xFF], [0xE4, 0xBF]]

  mutating func mutated(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      if Bool.random(using: &generator), let piece = Self.pieces.randomElement(using: &generator) {
        bytes.insert(contentsOf: piece, at: place)
      } else {
        bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...12, using: &generator)))
      }
    }
    return bytes
  }
}
