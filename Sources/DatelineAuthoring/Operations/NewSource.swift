import DatelineArchive
import DatelineSyntax

/// A source of a new entry.
public struct NewSource: Hashable, Sendable {
  /// The publisher's name; `nil` for the one that the archive uses for the host.
  public let publisher: [UInt8]?
  /// The address, which begins with `http://` or `https://`.
  public let address: [UInt8]
  /// The address's host in lower case, without `www.` and port.
  public let host: [UInt8]

  /// Reads `https://host/path` or `Name=https://host/path`.
  ///
  /// - Throws: `AuthoringRefusal.invalidSource` where it is neither; `AuthoringRefusal.manyLines`,
  ///   `AuthoringRefusal.unprintable`.
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
    publisher = name
    self.address = Array(address)
    host = parts.host
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
