/// How a server says something above lines.
public struct CodeLensOptions: Codable, Hashable, Sendable {
  /// Whether commands come later.
  public var resolveProvider: Bool?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(resolveProvider: Bool? = nil, workDoneProgress: Bool? = nil) {
    self.resolveProvider = resolveProvider
    self.workDoneProgress = workDoneProgress
  }
}
