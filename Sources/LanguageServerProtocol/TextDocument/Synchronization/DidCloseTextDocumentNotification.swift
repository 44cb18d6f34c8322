/// Tells that a document was closed; from now on the file's text holds.
public enum DidCloseTextDocumentNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidCloseTextDocumentParams

  /// The method's name in messages.
  public static let method = "textDocument/didClose"
}
