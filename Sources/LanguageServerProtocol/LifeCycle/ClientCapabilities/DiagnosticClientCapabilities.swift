/// How a client asks for diagnostics.
public struct DiagnosticClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether answers may have other documents' diagnostics.
  public var relatedDocumentSupport: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, relatedDocumentSupport: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.relatedDocumentSupport = relatedDocumentSupport
  }
}

extension DiagnosticClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    relatedDocumentSupport = container.lenient(forKey: .relatedDocumentSupport)
  }
}
