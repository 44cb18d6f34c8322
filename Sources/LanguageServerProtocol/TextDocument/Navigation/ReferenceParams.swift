/// What is to be found.
public struct ReferenceParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The position in it.
  public var position: Position
  /// What belongs to the answer.
  public var context: ReferenceContext
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, position: Position, context: ReferenceContext,
    workDoneToken: ProgressToken? = nil, partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.position = position
    self.context = context
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
