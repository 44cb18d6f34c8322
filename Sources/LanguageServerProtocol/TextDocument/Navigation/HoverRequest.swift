/// Asks for what there is to tell of a place.
public enum HoverRequest: RequestMethod {
  /// What is sent.
  public typealias Params = HoverParams
  /// What is answered.
  public typealias Result = Hover?

  /// The method's name in messages.
  public static let method = "textDocument/hover"
}
