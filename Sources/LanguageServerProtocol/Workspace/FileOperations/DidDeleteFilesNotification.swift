/// Tells that files were removed.
public enum DidDeleteFilesNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DeleteFilesParams

  /// The method's name in messages.
  public static let method = "workspace/didDeleteFiles"
}
