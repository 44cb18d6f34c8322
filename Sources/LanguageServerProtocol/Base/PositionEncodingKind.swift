/// What the columns of positions count.
public struct PositionEncodingKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension PositionEncodingKind {
  /// Bytes.
  public static let utf8 = Self(rawValue: "utf-8")
  /// UTF-16 units, which every client knows.
  public static let utf16 = Self(rawValue: "utf-16")
  /// Unicode scalars.
  public static let utf32 = Self(rawValue: "utf-32")
}
