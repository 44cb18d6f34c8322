/// What to do where a file that is to be created exists.
public struct CreateFileOptions: Codable, Hashable, Sendable {
  /// Whether to replace it; comes before `ignoreIfExists`.
  public var overwrite: Bool?
  /// Whether to leave it as it is.
  public var ignoreIfExists: Bool?

  /// Creates a value from its members.
  public init(overwrite: Bool? = nil, ignoreIfExists: Bool? = nil) {
    self.overwrite = overwrite
    self.ignoreIfExists = ignoreIfExists
  }
}
