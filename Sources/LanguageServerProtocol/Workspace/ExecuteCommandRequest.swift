/// Asks the server to carry out a command.
public enum ExecuteCommandRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ExecuteCommandParams
  /// What is answered.
  public typealias Result = LSPAny

  /// The method's name in messages.
  public static let method = "workspace/executeCommand"
}
