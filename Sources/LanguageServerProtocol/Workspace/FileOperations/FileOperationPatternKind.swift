/// What a pattern is for.
public struct FileOperationPatternKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension FileOperationPatternKind {
  /// Files.
  public static let file = Self(rawValue: "file")
  /// Folders.
  public static let folder = Self(rawValue: "folder")
}
