/// What is under the pointer.
public struct HoverParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The position in it.
  public var position: Position
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(textDocument: TextDocumentIdentifier, position: Position, workDoneToken: ProgressToken? = nil) {
    self.textDocument = textDocument
    self.position = position
    self.workDoneToken = workDoneToken
  }
}
