/// Asks for the tokens of a part of a document.
public enum SemanticTokensRangeRequest: RequestMethod {
  /// What is sent.
  public typealias Params = SemanticTokensRangeParams
  /// What is answered.
  public typealias Result = SemanticTokens?

  /// The method's name in messages.
  public static let method = "textDocument/semanticTokens/range"
}
