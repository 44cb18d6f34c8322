/// Asks for the edits that format what was typed.
public enum DocumentOnTypeFormattingRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentOnTypeFormattingParams
  /// What is answered.
  public typealias Result = [TextEdit]?

  /// The method's name in messages.
  public static let method = "textDocument/onTypeFormatting"
}
