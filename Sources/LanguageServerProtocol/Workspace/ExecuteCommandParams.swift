/// A command to be carried out.
public struct ExecuteCommandParams: Codable, Hashable, Sendable {
  /// Its name.
  public var command: String
  /// What to do it with.
  public var arguments: [LSPAny]?
  /// Where to report progress.
  public var workDoneToken: ProgressToken?

  /// Creates a value from its members.
  public init(command: String, arguments: [LSPAny]? = nil, workDoneToken: ProgressToken? = nil) {
    self.command = command
    self.arguments = arguments
    self.workDoneToken = workDoneToken
  }
}
