/// Tells what is wrong in a document.
public enum PublishDiagnosticsNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = PublishDiagnosticsParams

  /// The method's name in messages.
  public static let method = "textDocument/publishDiagnostics"
}
