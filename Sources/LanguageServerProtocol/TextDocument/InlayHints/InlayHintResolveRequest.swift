/// Asks for the rest of a hint.
public enum InlayHintResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = InlayHint
  /// What is answered.
  public typealias Result = InlayHint

  /// The method's name in messages.
  public static let method = "inlayHint/resolve"
}
