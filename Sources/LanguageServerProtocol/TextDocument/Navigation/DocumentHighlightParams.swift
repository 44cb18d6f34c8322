/// What is to be highlighted.
public struct DocumentHighlightParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The position in it.
  public var position: Position
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, position: Position, workDoneToken: ProgressToken? = nil,
    partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.position = position
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
