/// What to do with folders, and where there is no such file.
public struct DeleteFileOptions: Codable, Hashable, Sendable {
  /// Whether to delete all that is in a folder.
  public var recursive: Bool?
  /// Whether it is no error if there is none.
  public var ignoreIfNotExists: Bool?

  /// Creates a value from its members.
  public init(recursive: Bool? = nil, ignoreIfNotExists: Bool? = nil) {
    self.recursive = recursive
    self.ignoreIfNotExists = ignoreIfNotExists
  }
}
