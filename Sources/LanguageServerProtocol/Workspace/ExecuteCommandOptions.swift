/// Which commands a server knows.
public struct ExecuteCommandOptions: Codable, Hashable, Sendable {
  /// Their names.
  public var commands: [String]
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(commands: [String], workDoneProgress: Bool? = nil) {
    self.commands = commands
    self.workDoneProgress = workDoneProgress
  }
}
