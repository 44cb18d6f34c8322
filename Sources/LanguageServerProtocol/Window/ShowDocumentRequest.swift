/// Asks the client to show a document.
public enum ShowDocumentRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ShowDocumentParams
  /// What is answered.
  public typealias Result = ShowDocumentResult

  /// The method's name in messages.
  public static let method = "window/showDocument"
}
