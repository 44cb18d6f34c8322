/// What is to be widened.
public struct SelectionRangeParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The positions in it.
  public var positions: [Position]
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, positions: [Position], workDoneToken: ProgressToken? = nil,
    partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.positions = positions
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
