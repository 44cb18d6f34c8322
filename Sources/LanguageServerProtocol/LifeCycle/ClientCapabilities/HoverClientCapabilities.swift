/// How a client tells of what is under the pointer.
public struct HoverClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// How texts may be written, the preferred first.
  public var contentFormat: [MarkupKind]?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, contentFormat: [MarkupKind]? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.contentFormat = contentFormat
  }
}

extension HoverClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    contentFormat = container.lenient(forKey: .contentFormat)
  }
}
