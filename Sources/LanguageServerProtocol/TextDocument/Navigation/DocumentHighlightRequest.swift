/// Asks where in a document the same stands.
public enum DocumentHighlightRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentHighlightParams
  /// What is answered.
  public typealias Result = [DocumentHighlight]?

  /// The method's name in messages.
  public static let method = "textDocument/documentHighlight"
}
