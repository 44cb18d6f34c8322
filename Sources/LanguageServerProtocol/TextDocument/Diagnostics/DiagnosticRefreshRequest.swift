/// Asks the client to ask for diagnostics again.
public enum DiagnosticRefreshRequest: RequestMethod {
  /// What is sent.
  public typealias Params = Absent
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "workspace/diagnostic/refresh"
}
