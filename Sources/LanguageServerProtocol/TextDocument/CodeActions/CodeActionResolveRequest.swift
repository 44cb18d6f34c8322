/// Asks for the edit of an action.
public enum CodeActionResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CodeAction
  /// What is answered.
  public typealias Result = CodeAction

  /// The method's name in messages.
  public static let method = "codeAction/resolve"
}
