/// Asks for symbols in all documents.
public enum WorkspaceSymbolRequest: RequestMethod {
  /// What is sent.
  public typealias Params = WorkspaceSymbolParams
  /// What is answered.
  public typealias Result = [WorkspaceSymbol]?

  /// The method's name in messages.
  public static let method = "workspace/symbol"
}
