/// What to look for.
public struct WorkspaceSymbolParams: Codable, Hashable, Sendable {
  /// Letters that the names have in this order; all symbols if it is empty.
  public var query: String
  /// Where to report progress.
  public var workDoneToken: ProgressToken?
  /// Where to send parts of the answer.
  public var partialResultToken: ProgressToken?

  /// Creates a value from its members.
  public init(query: String, workDoneToken: ProgressToken? = nil, partialResultToken: ProgressToken? = nil) {
    self.query = query
    self.workDoneToken = workDoneToken
    self.partialResultToken = partialResultToken
  }
}
