/// Asks for the tokens of a document.
public enum SemanticTokensRequest: RequestMethod {
  /// What is sent.
  public typealias Params = SemanticTokensParams
  /// What is answered.
  public typealias Result = SemanticTokens?

  /// The method's name in messages.
  public static let method = "textDocument/semanticTokens/full"
}
