/// Asks for the ranges around positions.
public enum SelectionRangeRequest: RequestMethod {
  /// What is sent.
  public typealias Params = SelectionRangeParams
  /// What is answered.
  public typealias Result = [SelectionRange]?

  /// The method's name in messages.
  public static let method = "textDocument/selectionRange"
}
