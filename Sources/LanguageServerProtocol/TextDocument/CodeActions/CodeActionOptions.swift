/// How a server offers actions.
public struct CodeActionOptions: Codable, Hashable, Sendable {
  /// The kinds.
  public var codeActionKinds: [CodeActionKind]?
  /// Whether edits come later.
  public var resolveProvider: Bool?
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(
    codeActionKinds: [CodeActionKind]? = nil, resolveProvider: Bool? = nil, workDoneProgress: Bool? = nil
  ) {
    self.codeActionKinds = codeActionKinds
    self.resolveProvider = resolveProvider
    self.workDoneProgress = workDoneProgress
  }
}
