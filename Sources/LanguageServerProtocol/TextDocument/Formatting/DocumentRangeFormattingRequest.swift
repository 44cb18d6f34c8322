/// Asks for the edits that format a part of a document.
public enum DocumentRangeFormattingRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentRangeFormattingParams
  /// What is answered.
  public typealias Result = [TextEdit]?

  /// The method's name in messages.
  public static let method = "textDocument/rangeFormatting"
}
