/// Asks for the command of a lens.
public enum CodeLensResolveRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CodeLens
  /// What is answered.
  public typealias Result = CodeLens

  /// The method's name in messages.
  public static let method = "codeLens/resolve"
}
