/// Splits a text into lines; LF, CRLF and a lone CR each end one.
struct LineScanner {
  let bytes: TextBytes
  /// Whether the text has a CR, without which lines are found faster.
  let hasCarriageReturn: Bool
  var offset: Int
  /// Where the next LF at or after `offset` is known to stand, so that lines ended by CR don't search for it again.
  private var nextLineFeed = -1

  init(bytes: TextBytes, hasCarriageReturn: Bool, offset: Int) {
    self.bytes = bytes
    self.hasCarriageReturn = hasCarriageReturn
    self.offset = offset
  }

  /// The next line, or `nil` at the end of the text.
  @inline(__always)
  mutating func next() -> Line? {
    guard offset < bytes.count else { return nil }
    let start = offset
    // More than a third of the lines are blank, and tell so at once.
    if bytes[start] == Byte.lineFeed {
      offset = start + 1
      return Line(
        start: start, contentStart: start, contentEnd: start, suppressionStart: start, newlineStart: start,
        end: offset)
    }
    if nextLineFeed < start {
      nextLineFeed = bytes.firstOffset(of: Byte.lineFeed, from: start, to: bytes.count)
    }
    var newline = nextLineFeed
    var end = min(newline + 1, bytes.count)
    if hasCarriageReturn {
      let carriageReturn = bytes.firstOffset(of: Byte.carriageReturn, from: start, to: newline)
      if carriageReturn < newline {
        end = carriageReturn + 1 == newline ? end : carriageReturn + 1
        newline = carriageReturn
      }
    }
    offset = end
    var content = start
    while content < newline, Byte.isBlank(bytes[content]) { content += 1 }
    var line = Line(
      start: start, contentStart: content, contentEnd: newline, suppressionStart: newline,
      newlineStart: newline, end: end)
    if newline - content >= 7, mayEndComment(bytes[newline - 1]),
      let comment = suppression(endingAt: newline, after: content)
    {
      line.suppressionStart = comment
      // One blank sets the comment off; any others are the text's own.
      line.contentEnd = comment > content && Byte.isBlank(bytes[comment - 1]) ? comment - 1 : comment
    }
    return line
  }

  /// The number of `#` with which a line begins; 0 if it is not a heading.
  func headingLevel(of line: Line) -> Int {
    var offset = line.contentStart
    while offset < line.contentEnd, bytes[offset] == Byte.hash { offset += 1 }
    let level = offset - line.contentStart
    return level <= 6 ? level : 0
  }

  /// Whether a comment may stand at the end of a line that ends with a byte.
  @inline(__always)
  private func mayEndComment(_ byte: UInt8) -> Bool { byte == Byte.greater || Byte.isBlank(byte) }

  /// Where a suppression comment that ends the line begins.
  private func suppression(endingAt newline: Int, after content: Int) -> Int? {
    var end = newline
    while end > content, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    guard end - content >= 7, bytes[end - 1] == Byte.greater, bytes.hasPrefix("-->", at: end - 3)
    else { return nil }
    var start = end - 7
    while start >= content, !bytes.hasPrefix("<!--", at: start) { start -= 1 }
    guard start >= content else { return nil }
    var word = start + "<!--".utf8.count
    while word < end, Byte.isBlank(bytes[word]) { word += 1 }
    return bytes.hasPrefix("dateline-", at: word) ? start : nil
  }
}
