/// A set of ASCII characters.
public struct ASCIISet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Creates the empty set.
  public init() {}

  /// Creates the set of the characters of `characters`, or `nil` where one isn't ASCII.
  public init?(_ characters: String) {
    for byte in characters.utf8 {
      guard byte < 0x80 else { return nil }
      if byte < 0x40 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 0x40) }
    }
  }

  /// Whether `byte` is in the set.
  @inline(__always)
  public func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 == 1
  }
}

extension ASCIISet: CustomStringConvertible {
  /// The characters, in the order of their codes.
  public var description: String {
    String(decoding: (0..<0x80).filter(contains), as: UTF8.self)
  }
}

extension ASCIISet: Codable {
  /// Reads the set from a string of its characters.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let set = ASCIISet(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "expected ASCII characters only")
    }
    self = set
  }

  /// Writes the set as a string of its characters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
