/// Asks for the edits that rename something.
public enum RenameRequest: RequestMethod {
  /// What is sent.
  public typealias Params = RenameParams
  /// What is answered.
  public typealias Result = WorkspaceEdit?

  /// The method's name in messages.
  public static let method = "textDocument/rename"
}
