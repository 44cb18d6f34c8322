/// The address of a document, spelt as the client spells it.
///
/// Two spellings of one address are different values; ``path`` is the same then.
public struct DocumentURI: Hashable, Sendable {
  /// The address as it was given.
  public let string: String

  /// Takes an address as it is.
  public init(_ string: String) {
    self.string = string
  }

  /// Makes the address of a file. All bytes but letters and digits of ASCII, `-`, `.`, `_`, `~` and `/` are
  /// percent-encoded.
  ///
  /// - Parameter path: an absolute path of any bytes; from others an address is made that has no ``path``.
  /// - Complexity: O(*n*)
  public init(path: some Sequence<UInt8>) {
    var text = Array("file://".utf8)
    for byte in path {
      if Self.isKept(byte) {
        text.append(byte)
      } else {
        text += [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 0xF)]]
      }
    }
    string = String(decoding: text, as: UTF8.self)
  }

  /// The part before the first colon, such as `file` or `untitled`; `nil` if there is none.
  public var scheme: Substring? {
    string.firstIndex(of: ":").map { string[..<$0] }
  }

  /// The bytes of the absolute path of a file, which may be no UTF-8.
  ///
  /// It is `nil` for other schemes, for files on other hosts and for paths with a NUL. A percent sign without two
  /// hexadecimal digits stands for itself.
  ///
  /// - Complexity: O(*n*)
  public var path: [UInt8]? {
    guard let scheme, scheme.lowercased() == "file" else { return nil }
    var rest = string.utf8[scheme.endIndex...].dropFirst()
    if rest.starts(with: "//".utf8) {
      rest = rest.dropFirst(2)
      let host = rest.prefix { $0 != UInt8(ascii: "/") }
      guard host.isEmpty || Substring(host).lowercased() == "localhost" else { return nil }
      rest = rest[host.endIndex...]
    }
    guard rest.first == UInt8(ascii: "/") else { return nil }
    let path = Self.decoded(rest.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    return path.contains(0) ? nil : path
  }

  private static func decoded(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let high = value(ofDigit: rest.first),
        let low = value(ofDigit: rest.dropFirst().first)
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  private static func value(ofDigit byte: UInt8?) -> UInt8? {
    switch byte {
    case .some(let byte) where UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte: byte - UInt8(ascii: "0")
    case .some(let byte) where UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20:
      (byte | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

extension DocumentURI: Codable {
  /// Reads a string.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(string)
  }
}

extension DocumentURI: CodingKeyRepresentable {
  /// The address as the key of an object.
  public var codingKey: any CodingKey {
    URIKey(stringValue: string)
  }

  /// Takes any key.
  public init(codingKey: some CodingKey) {
    self.init(codingKey.stringValue)
  }

  private struct URIKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension DocumentURI: CustomStringConvertible {
  /// The address as it was given.
  public var description: String { string }
}
