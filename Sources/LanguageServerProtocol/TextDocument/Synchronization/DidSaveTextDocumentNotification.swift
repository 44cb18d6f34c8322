/// Tells that a document was saved.
public enum DidSaveTextDocumentNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidSaveTextDocumentParams

  /// The method's name in messages.
  public static let method = "textDocument/didSave"
}
