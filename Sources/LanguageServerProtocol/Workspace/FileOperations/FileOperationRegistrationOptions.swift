/// Which files' changes are of interest.
public struct FileOperationRegistrationOptions: Codable, Hashable, Sendable {
  /// The files.
  public var filters: [FileOperationFilter]

  /// Creates a value from its members.
  public init(filters: [FileOperationFilter]) {
    self.filters = filters
  }
}
