/// What items may have.
public struct ClientCompletionItemOptions: Codable, Hashable, Sendable {
  /// Whether the text may be a snippet.
  public var snippetSupport: Bool?
  /// Whether they may be accepted by characters of their own.
  public var commitCharactersSupport: Bool?
  /// How documentation may be written, the preferred first.
  public var documentationFormat: [MarkupKind]?
  /// Whether they may be marked as deprecated.
  public var deprecatedSupport: Bool?
  /// Whether one may be selected.
  public var preselectSupport: Bool?
  /// Whether they may both insert and replace.
  public var insertReplaceSupport: Bool?
  /// What may come later.
  public var resolveSupport: ResolveSupport?
  /// What may be done with blanks of lines.
  public var insertTextModeSupport: ClientCompletionItemInsertTextModeOptions?
  /// Whether labels may have details.
  public var labelDetailsSupport: Bool?
  /// Which tags it knows.
  public var tagSupport: CompletionItemTagOptions?

  /// Creates a value from its members.
  public init(
    snippetSupport: Bool? = nil, commitCharactersSupport: Bool? = nil,
    documentationFormat: [MarkupKind]? = nil, deprecatedSupport: Bool? = nil, preselectSupport: Bool? = nil,
    insertReplaceSupport: Bool? = nil, resolveSupport: ResolveSupport? = nil,
    insertTextModeSupport: ClientCompletionItemInsertTextModeOptions? = nil, labelDetailsSupport: Bool? = nil,
    tagSupport: CompletionItemTagOptions? = nil
  ) {
    self.snippetSupport = snippetSupport
    self.commitCharactersSupport = commitCharactersSupport
    self.documentationFormat = documentationFormat
    self.deprecatedSupport = deprecatedSupport
    self.preselectSupport = preselectSupport
    self.insertReplaceSupport = insertReplaceSupport
    self.resolveSupport = resolveSupport
    self.insertTextModeSupport = insertTextModeSupport
    self.labelDetailsSupport = labelDetailsSupport
    self.tagSupport = tagSupport
  }
}

extension ClientCompletionItemOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    snippetSupport = container.lenient(forKey: .snippetSupport)
    commitCharactersSupport = container.lenient(forKey: .commitCharactersSupport)
    documentationFormat = container.lenient(forKey: .documentationFormat)
    deprecatedSupport = container.lenient(forKey: .deprecatedSupport)
    preselectSupport = container.lenient(forKey: .preselectSupport)
    insertReplaceSupport = container.lenient(forKey: .insertReplaceSupport)
    resolveSupport = container.lenient(forKey: .resolveSupport)
    insertTextModeSupport = container.lenient(forKey: .insertTextModeSupport)
    labelDetailsSupport = container.lenient(forKey: .labelDetailsSupport)
    tagSupport = container.lenient(forKey: .tagSupport)
  }
}
