/// Asks for actions.
public enum CodeActionRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CodeActionParams
  /// What is answered.
  public typealias Result = [OneOf<Command, CodeAction>]?

  /// The method's name in messages.
  public static let method = "textDocument/codeAction"
}
