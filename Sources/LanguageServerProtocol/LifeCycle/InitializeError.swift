/// What a client gets with the error of `initialize`.
public struct InitializeError: Codable, Hashable, Sendable {
  /// Whether to try again.
  public var retry: Bool

  /// Creates a value from its members.
  public init(retry: Bool) {
    self.retry = retry
  }
}
