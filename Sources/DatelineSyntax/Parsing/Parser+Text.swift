extension Parser {
  /// Adds a text, with its marks as tokens where the text is written rather than copied from another page.
  mutating func parseText(_ start: Int, _ end: Int, isWritten: Bool) {
    guard isWritten, start < end else {
      builder.token(.text, start, end)
      return
    }
    let node = builder.open(.text, at: start)
    var marks = TextMarks(bytes: bytes, start: start, end: end)
    var plain = start
    while let mark = marks.next(from: plain) {
      builder.token(.plainText, plain, mark.range.lowerBound)
      builder.token(mark.kind, mark.range.lowerBound, mark.range.upperBound)
      plain = mark.range.upperBound
    }
    if plain > start { builder.token(.plainText, plain, end) }
    builder.close(node, at: end)
  }
}
