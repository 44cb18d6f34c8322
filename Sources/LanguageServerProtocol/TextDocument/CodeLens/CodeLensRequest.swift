/// Asks for what is said above lines.
public enum CodeLensRequest: RequestMethod {
  /// What is sent.
  public typealias Params = CodeLensParams
  /// What is answered.
  public typealias Result = [CodeLens]?

  /// The method's name in messages.
  public static let method = "textDocument/codeLens"
}
