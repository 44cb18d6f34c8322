/// What a client gets with the error that a request for diagnostics was given up.
public struct DiagnosticServerCancellationData: Codable, Hashable, Sendable {
  /// Whether to ask again.
  public var retriggerRequest: Bool

  /// Creates a value from its members.
  public init(retriggerRequest: Bool) {
    self.retriggerRequest = retriggerRequest
  }
}
