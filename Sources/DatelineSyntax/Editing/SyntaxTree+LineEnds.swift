extension SyntaxTree {
  /// The line end that a line written at `offset` gets: that of the line before, else of the next, else LF.
  package func lineEnd(near offset: Int) -> [UInt8] {
    let bytes = storage.bytes
    var end = offset
    while end > 0, !Self.isLineEnd(bytes[end - 1]) { end -= 1 }
    if end > 0 {
      if bytes[end - 1] == Byte.carriageReturn { return [Byte.carriageReturn] }
      return end > 1 && bytes[end - 2] == Byte.carriageReturn
        ? [Byte.carriageReturn, Byte.lineFeed] : [Byte.lineFeed]
    }
    var start = offset
    while start < bytes.count, !Self.isLineEnd(bytes[start]) { start += 1 }
    guard start < bytes.count, bytes[start] == Byte.carriageReturn else { return [Byte.lineFeed] }
    return start + 1 < bytes.count && bytes[start + 1] == Byte.lineFeed
      ? [Byte.carriageReturn, Byte.lineFeed] : [Byte.carriageReturn]
  }

  /// Whether a line can begin at `offset`: at the start of the page or behind a line end.
  func isLineStart(_ offset: Int) -> Bool {
    // A byte order mark isn't part of the first line.
    offset == 0 || Self.isLineEnd(storage.bytes[offset - 1]) || isByteOrderMark(before: offset)
  }

  private func isByteOrderMark(before offset: Int) -> Bool {
    node(at: 1).map { $0.kind == .byteOrderMark && $0.range.upperBound == offset } ?? false
  }

  /// The line end that ends at `offset`; empty if none does.
  func lineEnd(before offset: Int) -> Range<Int> {
    let bytes = storage.bytes
    guard offset > 0, Self.isLineEnd(bytes[offset - 1]) else { return offset..<offset }
    let isPair =
      offset > 1 && bytes[offset - 1] == Byte.lineFeed && bytes[offset - 2] == Byte.carriageReturn
    return (offset - (isPair ? 2 : 1))..<offset
  }

  /// Where the blank lines right above `offset` begin, and how many they are; at most `limit` are looked at.
  func blankLines(above offset: Int, atMost limit: Int = .max) -> (start: Int, count: Int) {
    let bytes = storage.bytes
    var start = offset
    var count = 0
    while count < limit {
      var lineStart = lineEnd(before: start).lowerBound
      guard lineStart < start else { break }
      while lineStart > 0, Byte.isBlank(bytes[lineStart - 1]) { lineStart -= 1 }
      guard isLineStart(lineStart) else { break }
      start = lineStart
      count += 1
    }
    return (start, count)
  }

  /// Where the blank lines from `offset` on end, and how many they are; at most `limit` are looked at.
  func blankLines(below offset: Int, atMost limit: Int = .max) -> (end: Int, count: Int) {
    let bytes = storage.bytes
    var end = offset
    var count = 0
    while count < limit {
      var stop = end
      while stop < bytes.count, Byte.isBlank(bytes[stop]) { stop += 1 }
      guard stop < bytes.count, Self.isLineEnd(bytes[stop]) else { break }
      let isPair =
        bytes[stop] == Byte.carriageReturn && stop + 1 < bytes.count && bytes[stop + 1] == Byte.lineFeed
      end = stop + (isPair ? 2 : 1)
      count += 1
    }
    return (end, count)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool {
    byte == Byte.lineFeed || byte == Byte.carriageReturn
  }
}

/// `count` copies of a line end.
func lines(_ count: Int, of lineEnd: [UInt8]) -> [UInt8] {
  Array(repeatElement(lineEnd, count: max(0, count)).joined())
}
