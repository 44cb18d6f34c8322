/// Asks the client to make an edit.
public enum ApplyWorkspaceEditRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ApplyWorkspaceEditParams
  /// What is answered.
  public typealias Result = ApplyWorkspaceEditResult

  /// The method's name in messages.
  public static let method = "workspace/applyEdit"
}
