/// Tells that a document was opened; from now on the editor's text holds, not the file's.
public enum DidOpenTextDocumentNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidOpenTextDocumentParams

  /// The method's name in messages.
  public static let method = "textDocument/didOpen"
}
