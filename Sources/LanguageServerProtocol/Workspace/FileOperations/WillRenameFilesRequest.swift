/// Asks which edits go with files that are about to move.
public enum WillRenameFilesRequest: RequestMethod {
  /// What is sent.
  public typealias Params = RenameFilesParams
  /// What is answered.
  public typealias Result = WorkspaceEdit?

  /// The method's name in messages.
  public static let method = "workspace/willRenameFiles"
}
