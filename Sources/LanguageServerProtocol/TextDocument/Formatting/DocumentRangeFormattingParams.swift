/// The part of a document that is to be formatted.
public struct DocumentRangeFormattingParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The part.
  public var range: Range
  /// What the editor wants.
  public var options: FormattingOptions
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, range: Range, options: FormattingOptions,
    workDoneToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.range = range
    self.options = options
    self.workDoneToken = workDoneToken
  }
}
