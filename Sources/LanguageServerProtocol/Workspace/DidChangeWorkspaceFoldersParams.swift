/// A change of the folders that are open.
public struct DidChangeWorkspaceFoldersParams: Codable, Hashable, Sendable {
  /// The change.
  public var event: WorkspaceFoldersChangeEvent

  /// Creates a value from its members.
  public init(event: WorkspaceFoldersChangeEvent) {
    self.event = event
  }
}
