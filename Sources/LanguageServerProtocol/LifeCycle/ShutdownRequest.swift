/// Asks the server to come to an end, without ending.
public enum ShutdownRequest: RequestMethod {
  /// What is sent.
  public typealias Params = Absent
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "shutdown"
}
