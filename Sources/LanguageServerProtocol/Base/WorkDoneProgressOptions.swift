/// What a server says of a method that has no options of its own.
public struct WorkDoneProgressOptions: Codable, Hashable, Sendable {
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(workDoneProgress: Bool? = nil) {
    self.workDoneProgress = workDoneProgress
  }
}
