/// How diagnostics can be asked for.
public struct DiagnosticOptions: Codable, Hashable, Sendable {
  /// The name under which the client keeps them apart from others.
  public var identifier: String?
  /// Whether a change in one document can change those of another.
  public var interFileDependencies: Bool
  /// Whether those of all documents can be asked for.
  public var workspaceDiagnostics: Bool
  /// Whether it reports progress.
  public var workDoneProgress: Bool?

  /// Creates a value from its members.
  public init(
    identifier: String? = nil, interFileDependencies: Bool, workspaceDiagnostics: Bool,
    workDoneProgress: Bool? = nil
  ) {
    self.identifier = identifier
    self.interFileDependencies = interFileDependencies
    self.workspaceDiagnostics = workspaceDiagnostics
    self.workDoneProgress = workDoneProgress
  }
}
