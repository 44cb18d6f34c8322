/// Tells that folders were opened or closed.
public enum DidChangeWorkspaceFoldersNotification: NotificationMethod {
  /// What is sent.
  public typealias Params = DidChangeWorkspaceFoldersParams

  /// The method's name in messages.
  public static let method = "workspace/didChangeWorkspaceFolders"
}
