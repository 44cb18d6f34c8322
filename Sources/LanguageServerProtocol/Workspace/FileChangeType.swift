/// What happened to a file.
public struct FileChangeType: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: Int

  /// Takes any value, known or not.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }
}

extension FileChangeType {
  /// It is new.
  public static let created = Self(rawValue: 1)
  /// It has other contents.
  public static let changed = Self(rawValue: 2)
  /// It is gone.
  public static let deleted = Self(rawValue: 3)
}
