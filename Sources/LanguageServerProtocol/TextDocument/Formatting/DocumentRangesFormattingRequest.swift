/// Asks for the edits that format parts of a document; since 3.18.
public enum DocumentRangesFormattingRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentRangesFormattingParams
  /// What is answered.
  public typealias Result = [TextEdit]?

  /// The method's name in messages.
  public static let method = "textDocument/rangesFormatting"
}
