/// Paths of files.
public struct FileOperationPattern: Codable, Hashable, Sendable {
  /// The pattern.
  public var glob: String
  /// Whether it is for files or for folders; for both if it is absent.
  public var matches: FileOperationPatternKind?
  /// How to compare.
  public var options: FileOperationPatternOptions?

  /// Creates a value from its members.
  public init(
    glob: String, matches: FileOperationPatternKind? = nil, options: FileOperationPatternOptions? = nil
  ) {
    self.glob = glob
    self.matches = matches
    self.options = options
  }
}
