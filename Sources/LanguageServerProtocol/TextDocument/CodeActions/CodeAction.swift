/// An action.
public struct CodeAction: Codable, Hashable, Sendable {
  /// What the editor shows.
  public var title: String
  /// What it is.
  public var kind: CodeActionKind?
  /// What it ends.
  public var diagnostics: [Diagnostic]?
  /// Whether it is the obvious one.
  public var isPreferred: Bool?
  /// Why it can't be done.
  public var disabled: CodeActionDisabled?
  /// What it changes.
  public var edit: WorkspaceEdit?
  /// What is done afterwards.
  public var command: Command?
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    title: String, kind: CodeActionKind? = nil, diagnostics: [Diagnostic]? = nil, isPreferred: Bool? = nil,
    disabled: CodeActionDisabled? = nil, edit: WorkspaceEdit? = nil, command: Command? = nil,
    data: LSPAny? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.disabled = disabled
    self.edit = edit
    self.command = command
    self.data = data
  }
}
