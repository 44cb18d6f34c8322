/// Asks the client to ask for lenses again.
public enum CodeLensRefreshRequest: RequestMethod {
  /// What is sent.
  public typealias Params = Absent
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "workspace/codeLens/refresh"
}
