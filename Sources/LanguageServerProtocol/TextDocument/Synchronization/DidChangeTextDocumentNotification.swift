/// Tells that a document was changed.
public enum DidChangeTextDocumentNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidChangeTextDocumentParams

  /// The method's name in messages.
  public static let method = "textDocument/didChange"
}
