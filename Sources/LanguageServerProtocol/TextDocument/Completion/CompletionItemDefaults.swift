/// What holds for items that don't say otherwise.
public struct CompletionItemDefaults: Codable, Hashable, Sendable {
  /// The characters that accept an item.
  public var commitCharacters: [String]?
  /// What is replaced.
  public var editRange: OneOf<EditRangeWithInsertReplace, Range>?
  /// What the text is.
  public var insertTextFormat: InsertTextFormat?
  /// What happens to blanks of lines.
  public var insertTextMode: InsertTextMode?
  /// What the server needs to resolve an item.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    commitCharacters: [String]? = nil, editRange: OneOf<EditRangeWithInsertReplace, Range>? = nil,
    insertTextFormat: InsertTextFormat? = nil, insertTextMode: InsertTextMode? = nil, data: LSPAny? = nil
  ) {
    self.commitCharacters = commitCharacters
    self.editRange = editRange
    self.insertTextFormat = insertTextFormat
    self.insertTextMode = insertTextMode
    self.data = data
  }
}
