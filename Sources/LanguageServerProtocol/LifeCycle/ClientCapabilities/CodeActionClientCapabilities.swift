/// How a client offers actions.
public struct CodeActionClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it knows ``CodeAction``, not only ``Command``.
  public var codeActionLiteralSupport: ClientCodeActionLiteralOptions?
  /// Whether one may be preferred.
  public var isPreferredSupport: Bool?
  /// Whether some may be impossible.
  public var disabledSupport: Bool?
  /// Whether data is kept for resolving.
  public var dataSupport: Bool?
  /// What may come later.
  public var resolveSupport: ResolveSupport?
  /// Whether it heeds annotations of changes.
  public var honorsChangeAnnotations: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, codeActionLiteralSupport: ClientCodeActionLiteralOptions? = nil,
    isPreferredSupport: Bool? = nil, disabledSupport: Bool? = nil, dataSupport: Bool? = nil,
    resolveSupport: ResolveSupport? = nil, honorsChangeAnnotations: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.codeActionLiteralSupport = codeActionLiteralSupport
    self.isPreferredSupport = isPreferredSupport
    self.disabledSupport = disabledSupport
    self.dataSupport = dataSupport
    self.resolveSupport = resolveSupport
    self.honorsChangeAnnotations = honorsChangeAnnotations
  }
}

extension CodeActionClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    codeActionLiteralSupport = container.lenient(forKey: .codeActionLiteralSupport)
    isPreferredSupport = container.lenient(forKey: .isPreferredSupport)
    disabledSupport = container.lenient(forKey: .disabledSupport)
    dataSupport = container.lenient(forKey: .dataSupport)
    resolveSupport = container.lenient(forKey: .resolveSupport)
    honorsChangeAnnotations = container.lenient(forKey: .honorsChangeAnnotations)
  }
}
