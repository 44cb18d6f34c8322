/// A completion.
public struct CompletionItem: Codable, Hashable, Sendable {
  /// What the editor shows, and what is inserted if nothing else is said.
  public var label: String
  /// What the editor shows beside it.
  public var labelDetails: CompletionItemLabelDetails?
  /// What it is.
  public var kind: CompletionItemKind?
  /// What else it is.
  public var tags: [CompletionItemTag]?
  /// More of it, in a line.
  public var detail: String?
  /// More of it.
  public var documentation: OneOf<String, MarkupContent>?
  /// Whether to select it.
  public var preselect: Bool?
  /// What it is sorted by; the label if it is absent.
  public var sortText: String?
  /// What is compared with what was typed; the label if it is absent.
  public var filterText: String?
  /// What is inserted; the label if it is absent.
  public var insertText: String?
  /// What the text is.
  public var insertTextFormat: InsertTextFormat?
  /// What happens to blanks of lines.
  public var insertTextMode: InsertTextMode?
  /// What is replaced by what; one line, with the position in it.
  public var textEdit: OneOf<InsertReplaceEdit, TextEdit>?
  /// What is inserted where the list has a range for all.
  public var textEditText: String?
  /// What is changed elsewhere, away from the position.
  public var additionalTextEdits: [TextEdit]?
  /// The characters that accept it.
  public var commitCharacters: [String]?
  /// What is done afterwards.
  public var command: Command?
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    label: String, labelDetails: CompletionItemLabelDetails? = nil, kind: CompletionItemKind? = nil,
    tags: [CompletionItemTag]? = nil, detail: String? = nil,
    documentation: OneOf<String, MarkupContent>? = nil, preselect: Bool? = nil, sortText: String? = nil,
    filterText: String? = nil, insertText: String? = nil, insertTextFormat: InsertTextFormat? = nil,
    insertTextMode: InsertTextMode? = nil, textEdit: OneOf<InsertReplaceEdit, TextEdit>? = nil,
    textEditText: String? = nil, additionalTextEdits: [TextEdit]? = nil, commitCharacters: [String]? = nil,
    command: Command? = nil, data: LSPAny? = nil
  ) {
    self.label = label
    self.labelDetails = labelDetails
    self.kind = kind
    self.tags = tags
    self.detail = detail
    self.documentation = documentation
    self.preselect = preselect
    self.sortText = sortText
    self.filterText = filterText
    self.insertText = insertText
    self.insertTextFormat = insertTextFormat
    self.insertTextMode = insertTextMode
    self.textEdit = textEdit
    self.textEditText = textEditText
    self.additionalTextEdits = additionalTextEdits
    self.commitCharacters = commitCharacters
    self.command = command
    self.data = data
  }
}
