/// How a server finds symbols in all documents.
public struct WorkspaceSymbolOptions: Codable, Hashable, Sendable {
  /// Whether their ranges come later.
  public var resolveProvider: Bool?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(resolveProvider: Bool? = nil, workDoneProgress: Bool? = nil) {
    self.resolveProvider = resolveProvider
    self.workDoneProgress = workDoneProgress
  }
}
