/// The part of a document whose hints are asked for.
public struct InlayHintParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The part.
  public var range: Range
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(textDocument: TextDocumentIdentifier, range: Range, workDoneToken: ProgressToken? = nil) {
    self.textDocument = textDocument
    self.range = range
    self.workDoneToken = workDoneToken
  }
}
