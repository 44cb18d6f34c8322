/// Asks for what is said within lines.
public enum InlayHintRequest: RequestMethod {
  /// What is sent.
  public typealias Params = InlayHintParams
  /// What is answered.
  public typealias Result = [InlayHint]?

  /// The method's name in messages.
  public static let method = "textDocument/inlayHint"
}
