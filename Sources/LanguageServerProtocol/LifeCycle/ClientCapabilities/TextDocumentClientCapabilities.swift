/// What a client can do with documents.
public struct TextDocumentClientCapabilities: Codable, Hashable, Sendable {
  /// How it keeps them in step.
  public var synchronization: TextDocumentSyncClientCapabilities?
  /// How it completes.
  public var completion: CompletionClientCapabilities?
  /// How it tells of what is under the pointer.
  public var hover: HoverClientCapabilities?
  /// How it goes to definitions.
  public var definition: DefinitionClientCapabilities?
  /// How it shows references.
  public var references: DynamicRegistrationClientCapabilities?
  /// How it shows what is the same.
  public var documentHighlight: DynamicRegistrationClientCapabilities?
  /// How it outlines documents.
  public var documentSymbol: DocumentSymbolClientCapabilities?
  /// How it offers actions.
  public var codeAction: CodeActionClientCapabilities?
  /// How it says something above lines.
  public var codeLens: CodeLensClientCapabilities?
  /// How it shows links.
  public var documentLink: DocumentLinkClientCapabilities?
  /// How it formats documents.
  public var formatting: DynamicRegistrationClientCapabilities?
  /// How it formats parts of documents.
  public var rangeFormatting: DocumentRangeFormattingClientCapabilities?
  /// How it formats what is typed.
  public var onTypeFormatting: DynamicRegistrationClientCapabilities?
  /// How it renames.
  public var rename: RenameClientCapabilities?
  /// How it shows diagnostics.
  public var publishDiagnostics: PublishDiagnosticsClientCapabilities?
  /// Whether it asks for diagnostics.
  public var diagnostic: DiagnosticClientCapabilities?
  /// How it folds.
  public var foldingRange: FoldingRangeClientCapabilities?
  /// How it widens selections.
  public var selectionRange: DynamicRegistrationClientCapabilities?
  /// How it shows what words are.
  public var semanticTokens: SemanticTokensClientCapabilities?
  /// How it says something within lines.
  public var inlayHint: InlayHintClientCapabilities?

  /// Creates a value from its members.
  public init(
    synchronization: TextDocumentSyncClientCapabilities? = nil,
    completion: CompletionClientCapabilities? = nil, hover: HoverClientCapabilities? = nil,
    definition: DefinitionClientCapabilities? = nil, references: DynamicRegistrationClientCapabilities? = nil,
    documentHighlight: DynamicRegistrationClientCapabilities? = nil,
    documentSymbol: DocumentSymbolClientCapabilities? = nil, codeAction: CodeActionClientCapabilities? = nil,
    codeLens: CodeLensClientCapabilities? = nil, documentLink: DocumentLinkClientCapabilities? = nil,
    formatting: DynamicRegistrationClientCapabilities? = nil,
    rangeFormatting: DocumentRangeFormattingClientCapabilities? = nil,
    onTypeFormatting: DynamicRegistrationClientCapabilities? = nil, rename: RenameClientCapabilities? = nil,
    publishDiagnostics: PublishDiagnosticsClientCapabilities? = nil,
    diagnostic: DiagnosticClientCapabilities? = nil, foldingRange: FoldingRangeClientCapabilities? = nil,
    selectionRange: DynamicRegistrationClientCapabilities? = nil,
    semanticTokens: SemanticTokensClientCapabilities? = nil, inlayHint: InlayHintClientCapabilities? = nil
  ) {
    self.synchronization = synchronization
    self.completion = completion
    self.hover = hover
    self.definition = definition
    self.references = references
    self.documentHighlight = documentHighlight
    self.documentSymbol = documentSymbol
    self.codeAction = codeAction
    self.codeLens = codeLens
    self.documentLink = documentLink
    self.formatting = formatting
    self.rangeFormatting = rangeFormatting
    self.onTypeFormatting = onTypeFormatting
    self.rename = rename
    self.publishDiagnostics = publishDiagnostics
    self.diagnostic = diagnostic
    self.foldingRange = foldingRange
    self.selectionRange = selectionRange
    self.semanticTokens = semanticTokens
    self.inlayHint = inlayHint
  }
}

extension TextDocumentClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    synchronization = container.lenient(forKey: .synchronization)
    completion = container.lenient(forKey: .completion)
    hover = container.lenient(forKey: .hover)
    definition = container.lenient(forKey: .definition)
    references = container.lenient(forKey: .references)
    documentHighlight = container.lenient(forKey: .documentHighlight)
    documentSymbol = container.lenient(forKey: .documentSymbol)
    codeAction = container.lenient(forKey: .codeAction)
    codeLens = container.lenient(forKey: .codeLens)
    documentLink = container.lenient(forKey: .documentLink)
    formatting = container.lenient(forKey: .formatting)
    rangeFormatting = container.lenient(forKey: .rangeFormatting)
    onTypeFormatting = container.lenient(forKey: .onTypeFormatting)
    rename = container.lenient(forKey: .rename)
    publishDiagnostics = container.lenient(forKey: .publishDiagnostics)
    diagnostic = container.lenient(forKey: .diagnostic)
    foldingRange = container.lenient(forKey: .foldingRange)
    selectionRange = container.lenient(forKey: .selectionRange)
    semanticTokens = container.lenient(forKey: .semanticTokens)
    inlayHint = container.lenient(forKey: .inlayHint)
  }
}
