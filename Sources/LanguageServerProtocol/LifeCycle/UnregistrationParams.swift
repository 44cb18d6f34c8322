/// What is unregistered. The specification has it misspelt so.
public struct UnregistrationParams: Codable, Hashable, Sendable {
  /// One after the other.
  public var unregisterations: [Unregistration]

  /// Creates a value from its members.
  public init(unregisterations: [Unregistration]) {
    self.unregisterations = unregisterations
  }
}
