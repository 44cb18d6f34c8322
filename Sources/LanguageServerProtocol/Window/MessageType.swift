/// How grave a message is.
public struct MessageType: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension MessageType {
  /// An error.
  public static let error = Self(rawValue: 1)
  /// A warning.
  public static let warning = Self(rawValue: 2)
  /// Something to know.
  public static let info = Self(rawValue: 3)
  /// Something for the log.
  public static let log = Self(rawValue: 4)
  /// Something for those who look for an error; since 3.18.
  public static let debug = Self(rawValue: 5)
}
