/// What a client can do, as far as a server of ours asks for it.
public struct ClientCapabilities: Codable, Hashable, Sendable {
  /// With folders and files.
  public var workspace: WorkspaceClientCapabilities?
  /// With documents.
  public var textDocument: TextDocumentClientCapabilities?
  /// With its window.
  public var window: WindowClientCapabilities?
  /// In general.
  public var general: GeneralClientCapabilities?
  /// What isn't in the specification.
  public var experimental: LSPAny?

  /// Creates a value from its members.
  public init(
    workspace: WorkspaceClientCapabilities? = nil, textDocument: TextDocumentClientCapabilities? = nil,
    window: WindowClientCapabilities? = nil, general: GeneralClientCapabilities? = nil,
    experimental: LSPAny? = nil
  ) {
    self.workspace = workspace
    self.textDocument = textDocument
    self.window = window
    self.general = general
    self.experimental = experimental
  }
}

extension ClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    workspace = container.lenient(forKey: .workspace)
    textDocument = container.lenient(forKey: .textDocument)
    window = container.lenient(forKey: .window)
    general = container.lenient(forKey: .general)
    experimental = container.lenient(forKey: .experimental)
  }
}
