/// Tells that files were moved.
public enum DidRenameFilesNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = RenameFilesParams

  /// The method's name in messages.
  public static let method = "workspace/didRenameFiles"
}
