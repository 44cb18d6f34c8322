/// The parts of a document that are to be formatted.
public struct DocumentRangesFormattingParams: Codable, Hashable, Sendable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The parts.
  public var ranges: [Range]
  /// What the editor wants.
  public var options: FormattingOptions
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    textDocument: TextDocumentIdentifier, ranges: [Range], options: FormattingOptions,
    workDoneToken: ProgressToken? = nil
  ) {
    self.textDocument = textDocument
    self.ranges = ranges
    self.options = options
    self.workDoneToken = workDoneToken
  }
}
