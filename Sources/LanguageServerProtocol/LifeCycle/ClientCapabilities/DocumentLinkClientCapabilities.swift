/// How a client shows links.
public struct DocumentLinkClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether they may have a tooltip.
  public var tooltipSupport: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, tooltipSupport: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.tooltipSupport = tooltipSupport
  }
}

extension DocumentLinkClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    tooltipSupport = container.lenient(forKey: .tooltipSupport)
  }
}
