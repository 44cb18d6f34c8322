/// The part of a document whose tokens are asked for.
public struct SemanticTokensRangeParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The part.
  public var range: Range
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, range: Range, workDoneToken: ProgressToken? = nil,
    partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.range = range
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
