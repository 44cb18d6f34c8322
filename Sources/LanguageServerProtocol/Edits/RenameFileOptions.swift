/// What to do where a file moves and there is one already.
public struct RenameFileOptions: Codable, Hashable, Sendable {
  /// Whether to replace it; comes before `ignoreIfExists`.
  public var overwrite: Bool?
  /// Whether to leave both as they are.
  public var ignoreIfExists: Bool?

  /// Creates a value from its members.
  public init(overwrite: Bool? = nil, ignoreIfExists: Bool? = nil) {
    self.overwrite = overwrite
    self.ignoreIfExists = ignoreIfExists
  }
}
