/// Asks for the changes of tokens.
public enum SemanticTokensDeltaRequest: RequestMethod {
  /// What is sent.
  public typealias Params = SemanticTokensDeltaParams
  /// What is answered.
  public typealias Result = OneOf<SemanticTokens, SemanticTokensDelta>?

  /// The method's name in messages.
  public static let method = "textDocument/semanticTokens/full/delta"
}
