/// Asks for the diagnostics of a document.
public enum DocumentDiagnosticRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentDiagnosticParams
  /// What is answered.
  public typealias Result = DocumentDiagnosticReport

  /// The method's name in messages.
  public static let method = "textDocument/diagnostic"
}
