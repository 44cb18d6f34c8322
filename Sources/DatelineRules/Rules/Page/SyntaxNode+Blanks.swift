import DatelineSyntax

extension SyntaxNode {
  /// The node's bytes without blanks at both ends.
  var trimmedRange: Range<Int> {
    let bytes = tree.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// Whether the node has nothing but blanks.
  var isBlank: Bool { trimmedRange.isEmpty }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
