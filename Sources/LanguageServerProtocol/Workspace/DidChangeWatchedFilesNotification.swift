/// Tells of changes of files, also of those outside the editor.
public enum DidChangeWatchedFilesNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidChangeWatchedFilesParams

  /// The method's name in messages.
  public static let method = "workspace/didChangeWatchedFiles"
}
