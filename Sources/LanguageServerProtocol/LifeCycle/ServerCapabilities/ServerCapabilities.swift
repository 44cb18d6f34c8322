/// What a server can do.
public struct ServerCapabilities: Codable, Hashable, Sendable {
  /// What columns count; UTF-16 if it is absent.
  public var positionEncoding: PositionEncodingKind?
  /// How documents are kept in step.
  public var textDocumentSync: TextDocumentSyncOptions?
  /// Whether it completes.
  public var completionProvider: CompletionOptions?
  /// Whether it tells of what is under the pointer.
  public var hoverProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it finds definitions.
  public var definitionProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it finds references.
  public var referencesProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it finds what is the same in a document.
  public var documentHighlightProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it outlines documents.
  public var documentSymbolProvider: OneOf<Bool, DocumentSymbolOptions>?
  /// Whether it offers actions.
  public var codeActionProvider: OneOf<Bool, CodeActionOptions>?
  /// Whether it says something above lines.
  public var codeLensProvider: CodeLensOptions?
  /// Whether it finds links.
  public var documentLinkProvider: DocumentLinkOptions?
  /// Whether it formats documents.
  public var documentFormattingProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it formats parts of documents.
  public var documentRangeFormattingProvider: OneOf<Bool, DocumentRangeFormattingOptions>?
  /// Whether it formats what is typed.
  public var documentOnTypeFormattingProvider: DocumentOnTypeFormattingOptions?
  /// Whether it renames.
  public var renameProvider: OneOf<Bool, RenameOptions>?
  /// Whether it finds what can be folded.
  public var foldingRangeProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it widens selections.
  public var selectionRangeProvider: OneOf<Bool, WorkDoneProgressOptions>?
  /// Whether it tells what words are.
  public var semanticTokensProvider: SemanticTokensOptions?
  /// Whether it says something within lines.
  public var inlayHintProvider: OneOf<Bool, InlayHintOptions>?
  /// Whether diagnostics can be asked for.
  public var diagnosticProvider: DiagnosticOptions?
  /// Whether it finds symbols in all documents.
  public var workspaceSymbolProvider: OneOf<Bool, WorkspaceSymbolOptions>?
  /// Which commands it knows.
  public var executeCommandProvider: ExecuteCommandOptions?
  /// What it does with folders and files.
  public var workspace: WorkspaceOptions?
  /// What isn't in the specification.
  public var experimental: LSPAny?

  /// Creates a value from its members.
  public init(
    positionEncoding: PositionEncodingKind? = nil, textDocumentSync: TextDocumentSyncOptions? = nil,
    completionProvider: CompletionOptions? = nil, hoverProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    definitionProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    referencesProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    documentHighlightProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    documentSymbolProvider: OneOf<Bool, DocumentSymbolOptions>? = nil,
    codeActionProvider: OneOf<Bool, CodeActionOptions>? = nil, codeLensProvider: CodeLensOptions? = nil,
    documentLinkProvider: DocumentLinkOptions? = nil,
    documentFormattingProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    documentRangeFormattingProvider: OneOf<Bool, DocumentRangeFormattingOptions>? = nil,
    documentOnTypeFormattingProvider: DocumentOnTypeFormattingOptions? = nil,
    renameProvider: OneOf<Bool, RenameOptions>? = nil,
    foldingRangeProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    selectionRangeProvider: OneOf<Bool, WorkDoneProgressOptions>? = nil,
    semanticTokensProvider: SemanticTokensOptions? = nil,
    inlayHintProvider: OneOf<Bool, InlayHintOptions>? = nil, diagnosticProvider: DiagnosticOptions? = nil,
    workspaceSymbolProvider: OneOf<Bool, WorkspaceSymbolOptions>? = nil,
    executeCommandProvider: ExecuteCommandOptions? = nil, workspace: WorkspaceOptions? = nil,
    experimental: LSPAny? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.textDocumentSync = textDocumentSync
    self.completionProvider = completionProvider
    self.hoverProvider = hoverProvider
    self.definitionProvider = definitionProvider
    self.referencesProvider = referencesProvider
    self.documentHighlightProvider = documentHighlightProvider
    self.documentSymbolProvider = documentSymbolProvider
    self.codeActionProvider = codeActionProvider
    self.codeLensProvider = codeLensProvider
    self.documentLinkProvider = documentLinkProvider
    self.documentFormattingProvider = documentFormattingProvider
    self.documentRangeFormattingProvider = documentRangeFormattingProvider
    self.documentOnTypeFormattingProvider = documentOnTypeFormattingProvider
    self.renameProvider = renameProvider
    self.foldingRangeProvider = foldingRangeProvider
    self.selectionRangeProvider = selectionRangeProvider
    self.semanticTokensProvider = semanticTokensProvider
    self.inlayHintProvider = inlayHintProvider
    self.diagnosticProvider = diagnosticProvider
    self.workspaceSymbolProvider = workspaceSymbolProvider
    self.executeCommandProvider = executeCommandProvider
    self.workspace = workspace
    self.experimental = experimental
  }
}
