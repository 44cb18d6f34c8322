/// What is registered.
public struct RegistrationParams: Codable, Hashable, Sendable {
  /// One after the other.
  public var registrations: [Registration]

  /// Creates a value from its members.
  public init(registrations: [Registration]) {
    self.registrations = registrations
  }
}
