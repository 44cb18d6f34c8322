/// The document whose diagnostics are asked for.
public struct DocumentDiagnosticParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The name under which the server offers them.
  public var identifier: String?
  /// The answer that the client has.
  public var previousResultId: String?
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, identifier: String? = nil, previousResultId: String? = nil,
    workDoneToken: ProgressToken? = nil, partialResultToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.identifier = identifier
    self.previousResultId = previousResultId
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
