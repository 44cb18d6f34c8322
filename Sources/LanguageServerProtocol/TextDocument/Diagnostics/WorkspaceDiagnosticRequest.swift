/// Asks for the diagnostics of all documents.
public enum WorkspaceDiagnosticRequest: RequestMethod {
  /// What is sent.
  public typealias Params = WorkspaceDiagnosticParams
  /// What is answered.
  public typealias Result = WorkspaceDiagnosticReport

  /// The method's name in messages.
  public static let method = "workspace/diagnostic"
}
