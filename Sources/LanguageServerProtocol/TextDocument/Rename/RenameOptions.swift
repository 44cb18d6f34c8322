/// How a server renames.
public struct RenameOptions: Codable, Hashable, Sendable {
  /// Whether it can be asked what can be renamed.
  public var prepareProvider: Bool?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(prepareProvider: Bool? = nil, workDoneProgress: Bool? = nil) {
    self.prepareProvider = prepareProvider
    self.workDoneProgress = workDoneProgress
  }
}
