/// Why an action can't be done.
public struct CodeActionDisabled: Codable, Hashable, Sendable {
  /// The reason, to be shown.
  public var reason: String

  /// Creates a value from its members.
  public init(reason: String) {
    self.reason = reason
  }
}
