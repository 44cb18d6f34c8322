/// What the client has of the diagnostics that it asks for.
public struct WorkspaceDiagnosticParams: Codable, Hashable, Sendable {
  /// The name under which the server offers them.
  public var identifier: String?
  /// The answers that the client has.
  public var previousResultIds: [PreviousResultId]
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(
    identifier: String? = nil, previousResultIds: [PreviousResultId], workDoneToken: ProgressToken? = nil,
    partialResultToken: ProgressToken? = nil
  ) {
    self.identifier = identifier
    self.previousResultIds = previousResultIds
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
