/// What is done to a file.
public struct ResourceOperationKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension ResourceOperationKind {
  /// It is made.
  public static let create = Self(rawValue: "create")
  /// It moves.
  public static let rename = Self(rawValue: "rename")
  /// It is removed.
  public static let delete = Self(rawValue: "delete")
}
