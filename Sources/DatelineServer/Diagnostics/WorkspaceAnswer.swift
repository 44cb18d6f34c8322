import JSONRPC

/// The last answer to a request for the diagnostics of all files.
struct WorkspaceAnswer: Hashable, Sendable {
  /// The request that was answered.
  let request: RequestID
  /// The number of the change after which they were found.
  var change: Int
  /// Whether there were any.
  var hadItems: Bool
}
