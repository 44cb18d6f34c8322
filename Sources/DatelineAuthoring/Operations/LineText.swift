/// What texts that become one line of a page have in common.
enum LineText {
  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Array(bytes)
  }

  /// Refuses what isn't one line of text.
  static func check(_ bytes: [UInt8], _ text: AuthoringRefusal.Text) throws(AuthoringRefusal) {
    guard let string = String(validating: bytes, as: UTF8.self) else { throw .unprintable(text) }
    for scalar in string.unicodeScalars {
      switch scalar.value {
      case 0xA, 0xD, 0x85, 0x2028, 0x2029: throw .manyLines(text)
      case 0..<0x20, 0x7F..<0xA0, 0xFEFF: throw .unprintable(text)
      default: break
      }
    }
  }

  /// Refuses what is no headline.
  static func checkHeadline(_ bytes: [UInt8]) throws(AuthoringRefusal) {
    try check(bytes, .headline)
    guard !trimmed(bytes[...]).isEmpty else { throw .emptyHeadline }
  }
}
