/// Asks what can be renamed.
public enum PrepareRenameRequest: RequestMethod {
  /// What is sent.
  public typealias Params = PrepareRenameParams
  /// What is answered.
  public typealias Result = PrepareRenamePlaceholder?

  /// The method's name in messages.
  public static let method = "textDocument/prepareRename"
}
