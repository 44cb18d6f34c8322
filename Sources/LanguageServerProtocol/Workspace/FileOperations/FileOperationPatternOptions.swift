/// How to compare.
public struct FileOperationPatternOptions: Codable, Hashable, Sendable {
  /// Whether upper and lower case are the same.
  public var ignoreCase: Bool?

  /// Creates a value from its members.
  public init(ignoreCase: Bool? = nil) {
    self.ignoreCase = ignoreCase
  }
}
