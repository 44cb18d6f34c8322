/// The diagnostics of many documents; also the shape of a part of them.
public struct WorkspaceDiagnosticReport: Codable, Hashable, Sendable {
  /// Those of each.
  public var items: [WorkspaceDocumentDiagnosticReport]

  /// Creates a value from its members.
  public init(items: [WorkspaceDocumentDiagnosticReport]) {
    self.items = items
  }
}
