/// Asks what can be folded.
public enum FoldingRangeRequest: RequestMethod {
  /// What is sent.
  public typealias Params = FoldingRangeParams
  /// What is answered.
  public typealias Result = [FoldingRange]?

  /// The method's name in messages.
  public static let method = "textDocument/foldingRange"
}
