import DatelineArchive
import DatelineSyntax

/// A source of a new entry.
public struct NewSource: Hashable, Sendable {
  /// The publisher's name; `nil` for the one that the archive uses for the host.
  public let publisher: [UInt8]?
  /// The address, which begins with `http://` or `https://`. A parenthesis without its partner, with which Markdown would
  /// end the address elsewhere, is percent-encoded; pairs stay, as on the archive's pages.
  public let address: [UInt8]
  /// The address's host in lower case, without `www.` and port.
  public let host: [UInt8]

  /// Reads `https://host/path` or `Name=https://host/path`.
  ///
  /// - Throws: `AuthoringRefusal.invalidSource` where it is neither; `AuthoringRefusal.manyLines`,
  ///   `AuthoringRefusal.unprintable`; `AuthoringRefusal.unreadablePublisher` for a name that Markdown would end elsewhere.
  public init(_ text: [UInt8]) throws(AuthoringRefusal) {
    try LineText.check(text, .source)
    let start = Self.startOfAddress(in: text)
    guard let start, start != 1 else { throw .invalidSource(text) }
    let address = text[start...]
    guard let parts = SourceAddress(address), !address.contains(where: LineText.isBlank) else {
      throw .invalidSource(text)
    }
    let name = start == 0 ? nil : LineText.trimmed(text[..<(start - 1)])
    guard name?.isEmpty != true else { throw .invalidSource(text) }
    if let name, !Self.isReadable(name) { throw .unreadablePublisher(name) }
    publisher = name
    self.address = Self.encodingLoneParentheses(address)
    host = parts.host
  }

  private static func encodingLoneParentheses(_ address: ArraySlice<UInt8>) -> [UInt8] {
    var open: [Int] = []
    var lone: [Int] = []
    for (place, byte) in zip(address.indices, address) {
      if byte == UInt8(ascii: "(") { open.append(place) }
      if byte == UInt8(ascii: ")"), open.popLast() == nil { lone.append(place) }
    }
    guard !open.isEmpty || !lone.isEmpty else { return Array(address) }
    let encoded = Set(open + lone)
    return zip(address.indices, address).flatMap { place, byte in
      guard encoded.contains(place) else { return [byte] }
      return Array((byte == UInt8(ascii: "(") ? "%28" : "%29").utf8)
    }
  }

  /// Whether a name's brackets come in pairs, none stands before a parenthesis, and none is lost to a backslash.
  private static func isReadable(_ name: [UInt8]) -> Bool {
    var depth = 0
    var isEscaped = false
    for (place, byte) in name.enumerated() {
      if byte == UInt8(ascii: "]"), place + 1 < name.count, name[place + 1] == UInt8(ascii: "(") {
        return false
      }
      if byte == UInt8(ascii: "["), !isEscaped { depth += 1 }
      if byte == UInt8(ascii: "]"), !isEscaped { depth -= 1 }
      guard depth >= 0 else { return false }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return depth == 0 && !isEscaped
  }

  /// Where the address begins: at the start, or behind the first `=` before one.
  private static func startOfAddress(in text: [UInt8]) -> Int? {
    func hasAddress(at start: Int) -> Bool {
      guard let scheme = SourceAddress(text[start...])?.scheme else { return false }
      return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
    }
    if hasAddress(at: 0) { return 0 }
    return text.indices.first { text[$0] == UInt8(ascii: "=") && hasAddress(at: $0 + 1) }.map { $0 + 1 }
  }
}
