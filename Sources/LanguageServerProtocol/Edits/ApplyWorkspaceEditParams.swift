/// An edit that the client is to make.
public struct ApplyWorkspaceEditParams: Codable, Hashable, Sendable {
  /// What the editor shows, for undoing for instance.
  public var label: String?
  /// The edit.
  public var edit: WorkspaceEdit

  /// Creates a value from its members.
  public init(label: String? = nil, edit: WorkspaceEdit) {
    self.label = label
    self.edit = edit
  }
}
