/// Asks the client to use a method no longer.
public enum UnregistrationRequest: RequestMethod {
  /// What is sent.
  public typealias Params = UnregistrationParams
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "client/unregisterCapability"
}
