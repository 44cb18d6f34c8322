extension SeededGenerator {
  /// A page with one to five things done to it that an editor, a bad disk or a bad merge could do.
  package mutating func mutation(of page: [UInt8]) -> [UInt8] {
    var page = page
    for _ in 0..<Int.random(in: 1...5, using: &self) {
      if Bool.random(using: &self) { mutateBytes(of: &page) } else { mutateLines(of: &page) }
    }
    return page
  }

  private mutating func mutateBytes(of page: inout [UInt8]) {
    let range = range(in: page.count, longest: 30)
    switch Int.random(in: 0..<8, using: &self) {
    case 0: page.removeSubrange(range)
    case 1: page.insert(contentsOf: page[range], at: range.upperBound)
    case 2: page.removeSubrange(range.upperBound...)
    case 3:
      let piece = page[range]
      page.removeSubrange(range)
      page.insert(contentsOf: piece, at: Int.random(in: 0...page.count, using: &self))
    case 4: page.insert(UInt8.random(in: .min ... .max, using: &self), at: range.lowerBound)
    case 5: page.replaceSubrange(range, with: Self.pieces.randomElement(using: &self) ?? [])
    default: page.insert(contentsOf: Self.pieces.randomElement(using: &self) ?? [], at: range.lowerBound)
    }
  }

  private mutating func mutateLines(of page: inout [UInt8]) {
    var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let range = range(in: lines.count, longest: 3)
    switch Int.random(in: 0..<5, using: &self) {
    case 0: lines.removeSubrange(range)
    case 1: lines.insert(contentsOf: lines[range], at: range.upperBound)
    case 2: lines.removeSubrange(range.upperBound...)
    case 3: lines[range].reverse()
    default:
      let other = Int.random(in: 0..<lines.count, using: &self)
      lines.swapAt(min(range.lowerBound, lines.count - 1), other)
    }
    page = Array(lines.joined(separator: [0x0A]))
  }

  private mutating func range(in count: Int, longest: Int) -> Range<Int> {
    let start = Int.random(in: 0...count, using: &self)
    return start..<min(count, start + Int.random(in: 0...longest, using: &self))
  }

  /// What the format is made of, and what it should never hold.
  package static let pieces: [[UInt8]] =
    [
      "[", "]", "](", "](/news/", "](/zh/news/", "[a](b)", " [IMG](c)", "(", ")", "_", "_Context: ", "_消息: ",
      ", ", ",",
      "#", "### ", "# ", "##### ", "## [", "### Related:", "### 有关:", "：", ":", "\r", "\r\n", "\n", "\n\n",
      "\t", " ",
      "1. ", "1.", "2 [", "99999999999. ", "_2018-01-01 00:00:00 (Update)_", "Formats: [", "---", "-", "<!--",
      "-->",
      "<!-- dateline-disable-line a -->", "{{", "}}", "{", "-{", "${", "''", "|", "&amp;", "&#3", "<br>", "<",
      "[[",
      "[http:--", "\u{FEFF}", "\u{0}", "\u{2028}", "\u{85}", "Ã©", "â€™", "新",
    ].map { Array($0.utf8) }
    + [[0xC3], [0xE2, 0x80], [0xFF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xC0, 0xAF]]
}
