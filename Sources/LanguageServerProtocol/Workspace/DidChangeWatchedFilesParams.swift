/// Changes of files.
public struct DidChangeWatchedFilesParams: Codable, Hashable, Sendable {
  /// One after the other.
  public var changes: [FileEvent]

  /// Creates a value from its members.
  public init(changes: [FileEvent]) {
    self.changes = changes
  }
}
