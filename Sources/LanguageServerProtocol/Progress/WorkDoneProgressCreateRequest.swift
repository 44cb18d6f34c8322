/// Asks the client to show progress under a token.
public enum WorkDoneProgressCreateRequest: RequestMethod {
  /// What is sent.
  public typealias Params = WorkDoneProgressCreateParams
  /// What is answered.
  public typealias Result = Absent

  /// The method's name in messages.
  public static let method = "window/workDoneProgress/create"
}
