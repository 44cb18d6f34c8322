/// A change of the folders that are open.
public struct WorkspaceFoldersChangeEvent: Codable, Hashable, Sendable {
  /// New ones.
  public var added: [WorkspaceFolder]
  /// Those that are closed.
  public var removed: [WorkspaceFolder]

  /// Creates a value from its members.
  public init(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    self.added = added
    self.removed = removed
  }
}
