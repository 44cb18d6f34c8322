/// Files whose changes are of interest.
public struct FileOperationFilter: Codable, Hashable, Sendable {
  /// The scheme of the address, such as `file`.
  public var scheme: String?
  /// The path.
  public var pattern: FileOperationPattern

  /// Creates a value from its members.
  public init(scheme: String? = nil, pattern: FileOperationPattern) {
    self.scheme = scheme
    self.pattern = pattern
  }
}
