/// Asks the client to ask for folding ranges again; since 3.18.
public enum FoldingRangeRefreshRequest: RequestMethod {
  /// What is sent.
  public typealias Params = Absent
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "workspace/foldingRange/refresh"
}
