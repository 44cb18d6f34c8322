/// Tells that files were created.
public enum DidCreateFilesNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = CreateFilesParams

  /// The method's name in messages.
  public static let method = "workspace/didCreateFiles"
}
