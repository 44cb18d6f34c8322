/// A document that was closed.
public struct DidCloseTextDocumentParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier

  /// Creates a value from its members.
  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
