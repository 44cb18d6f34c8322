/// The document whose tokens are asked for, and what the client has of them.
public struct SemanticTokensDeltaParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The answer that the client has.
  public var previousResultId: String
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, previousResultId: String, workDoneToken: ProgressToken? = nil,
    partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.previousResultId = previousResultId
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
