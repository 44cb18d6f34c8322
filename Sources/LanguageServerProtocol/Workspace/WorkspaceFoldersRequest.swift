/// Asks the client for the folders that are open.
public enum WorkspaceFoldersRequest: RequestMethod {
  /// What is sent.
  public typealias Params = Absent
  /// What is answered.
  public typealias Result = [WorkspaceFolder]?

  /// The method's name in messages.
  public static let method = "workspace/workspaceFolders"
}
