/// What was typed.
public struct DocumentOnTypeFormattingParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The position behind it.
  public var position: Position
  /// The character.
  public var ch: String
  /// What the editor wants.
  public var options: FormattingOptions

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, position: Position, ch: String, options: FormattingOptions
  ) {
    self.textDocument = textDocument
    self.position = position
    self.ch = ch
    self.options = options
  }
}
