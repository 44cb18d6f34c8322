/// Edits of one document.
public struct TextDocumentEdit: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: OptionalVersionedTextDocumentIdentifier
  /// The edits; all ranges are those of the document before any of them.
  public var edits: [TextEdit]

  /// Creates a value from its members.
  public init(textDocument: OptionalVersionedTextDocumentIdentifier, edits: [TextEdit]) {
    self.textDocument = textDocument
    self.edits = edits
  }
}
