/// How a client outlines documents.
public struct DocumentSymbolClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it knows ``DocumentSymbol``.
  public var hierarchicalDocumentSymbolSupport: Bool?
  /// Whether the outlines may have a label.
  public var labelSupport: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, hierarchicalDocumentSymbolSupport: Bool? = nil,
    labelSupport: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.hierarchicalDocumentSymbolSupport = hierarchicalDocumentSymbolSupport
    self.labelSupport = labelSupport
  }
}

extension DocumentSymbolClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    hierarchicalDocumentSymbolSupport = container.lenient(forKey: .hierarchicalDocumentSymbolSupport)
    labelSupport = container.lenient(forKey: .labelSupport)
  }
}
