/// Asks for the range of a symbol.
public enum WorkspaceSymbolResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = WorkspaceSymbol
  /// What is answered.
  public typealias Result = WorkspaceSymbol

  /// The method's name in messages.
  public static let method = "workspaceSymbol/resolve"
}
