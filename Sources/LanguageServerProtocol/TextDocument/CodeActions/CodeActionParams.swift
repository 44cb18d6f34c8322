/// What actions are asked for.
public struct CodeActionParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The place in it.
  public var range: Range
  /// Why.
  public var context: CodeActionContext
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, range: Range, context: CodeActionContext,
    workDoneToken: ProgressToken? = nil, partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.range = range
    self.context = context
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
