/// Asks for the edits that format a document.
public enum DocumentFormattingRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentFormattingParams
  /// What is answered.
  public typealias Result = [TextEdit]?

  /// The method's name in messages.
  public static let method = "textDocument/formatting"
}
