/// The document that is to be formatted.
public struct DocumentFormattingParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// What the editor wants.
  public var options: FormattingOptions
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, options: FormattingOptions, workDoneToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.options = options
    self.workDoneToken = workDoneToken
  }
}
