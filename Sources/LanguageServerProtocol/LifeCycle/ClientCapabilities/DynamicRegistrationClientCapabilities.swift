/// What a client can do with a method of which nothing else matters.
public struct DynamicRegistrationClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it can be registered later.
  public var dynamicRegistration: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
  }
}

extension DynamicRegistrationClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
  }
}
