/// What is renamed.
public struct RenameParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The position in it.
  public var position: Position
  /// The new name.
  public var newName: String
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, position: Position, newName: String,
    workDoneToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.position = position
    self.newName = newName
    self.workDoneToken = workDoneToken
  }
}
