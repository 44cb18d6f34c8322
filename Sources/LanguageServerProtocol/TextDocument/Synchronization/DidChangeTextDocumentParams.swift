/// Changes of a document.
public struct DidChangeTextDocumentParams: Codable, Hashable, Sendable {
  /// The document, in the version after the changes.
  public var textDocument: VersionedTextDocumentIdentifier
  /// The changes, each on what the one before left.
  public var contentChanges: [TextDocumentContentChangeEvent]

  /// Creates a value from its members.
  public init(
    textDocument: VersionedTextDocumentIdentifier, contentChanges: [TextDocumentContentChangeEvent]
  ) {
    self.textDocument = textDocument
    self.contentChanges = contentChanges
  }
}
