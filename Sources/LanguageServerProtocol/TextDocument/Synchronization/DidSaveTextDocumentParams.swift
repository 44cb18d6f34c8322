/// A document that was saved.
public struct DidSaveTextDocumentParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// Its text, if the server wanted it.
  public var text: String?

  /// Creates a value from its members.
  public init(textDocument: TextDocumentIdentifier, text: String? = nil) {
    self.textDocument = textDocument
    self.text = text
  }
}
