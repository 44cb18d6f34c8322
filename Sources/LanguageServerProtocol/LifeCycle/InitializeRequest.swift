/// The first request.
public enum InitializeRequest: RequestMethod {
  /// What is sent.
  public typealias Params = InitializeParams
  /// What is answered.
  public typealias Result = InitializeResult

  /// The method's name in messages.
  public static let method = "initialize"
}
