/// What texts that become one line of a page have in common.
enum LineText {
  static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes.drop(while: isBlank)
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Array(bytes)
  }

  /// Whether a text has all the lines of another one, each as often; blank ones don't count.
  static func hasLines(_ text: [UInt8], of other: [UInt8]) -> Bool {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in lines(of: text) { counts[line, default: 0] += 1 }
    return lines(of: other).allSatisfy { line in
      counts[line, default: 0] -= 1
      return counts[line, default: 0] >= 0
    }
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.filter { !$0.allSatisfy(isBlank) }
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

  /// Refuses what is no name of a context.
  static func checkName(_ bytes: [UInt8]) throws(AuthoringRefusal) {
    try check(bytes, .name)
    guard let first = bytes.first, let last = bytes.last,
      ![first, last].contains(where: { isBlank($0) || $0 == UInt8(ascii: ",") })
    else { throw .invalidName(bytes) }
  }

  /// Refuses what is no headline.
  static func checkHeadline(_ bytes: [UInt8]) throws(AuthoringRefusal) {
    try check(bytes, .headline)
    guard !trimmed(bytes[...]).isEmpty else { throw .emptyHeadline }
  }
}
