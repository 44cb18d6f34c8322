/// A document that was opened.
public struct DidOpenTextDocumentParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentItem

  /// Creates a value from its members.
  public init(textDocument: TextDocumentItem) {
    self.textDocument = textDocument
  }
}
