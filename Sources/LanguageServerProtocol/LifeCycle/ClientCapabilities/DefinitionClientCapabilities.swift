/// How a client goes to definitions.
public struct DefinitionClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it knows ``LocationLink``.
  public var linkSupport: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, linkSupport: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.linkSupport = linkSupport
  }
}

extension DefinitionClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    linkSupport = container.lenient(forKey: .linkSupport)
  }
}
