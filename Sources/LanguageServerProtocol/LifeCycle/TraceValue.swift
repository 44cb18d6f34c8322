/// How much the server tells of what it does.
public struct TraceValue: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension TraceValue {
  /// Nothing.
  public static let off = Self(rawValue: "off")
  /// The messages.
  public static let messages = Self(rawValue: "messages")
  /// The messages and what is in them.
  public static let verbose = Self(rawValue: "verbose")
}
