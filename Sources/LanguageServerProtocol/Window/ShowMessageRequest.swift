/// Asks the user something.
public enum ShowMessageRequest: RequestMethod {
  /// What is sent.
  public typealias Params = ShowMessageRequestParams
  /// What is answered.
  public typealias Result = MessageActionItem?

  /// The method's name in messages.
  public static let method = "window/showMessageRequest"
}
