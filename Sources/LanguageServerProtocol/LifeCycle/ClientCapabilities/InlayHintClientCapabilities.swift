/// How a client says something within lines.
public struct InlayHintClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// What may come later.
  public var resolveSupport: ResolveSupport?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, resolveSupport: ResolveSupport? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.resolveSupport = resolveSupport
  }
}

extension InlayHintClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    resolveSupport = container.lenient(forKey: .resolveSupport)
  }
}
