/// Asks for completions.
public enum CompletionRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CompletionParams
  /// What is answered.
  public typealias Result = CompletionList?

  /// The method's name in messages.
  public static let method = "textDocument/completion"
}
