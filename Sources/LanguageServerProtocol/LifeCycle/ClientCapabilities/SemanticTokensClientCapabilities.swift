/// How a client shows what words are.
public struct SemanticTokensClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the methods can be registered later.
  public var dynamicRegistration: Bool?
  /// What it asks for.
  public var requests: ClientSemanticTokensRequestOptions?
  /// The types that it knows.
  public var tokenTypes: [String]?
  /// The modifiers that it knows.
  public var tokenModifiers: [String]?
  /// The formats that it knows; there is only `relative`.
  public var formats: [String]?
  /// Whether tokens may overlap.
  public var overlappingTokenSupport: Bool?
  /// Whether tokens may span lines.
  public var multilineTokenSupport: Bool?
  /// Whether the server may give up a request.
  public var serverCancelSupport: Bool?
  /// Whether the client's own colours stay where there is no token.
  public var augmentsSyntaxTokens: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, requests: ClientSemanticTokensRequestOptions? = nil,
    tokenTypes: [String]? = nil, tokenModifiers: [String]? = nil, formats: [String]? = nil,
    overlappingTokenSupport: Bool? = nil, multilineTokenSupport: Bool? = nil,
    serverCancelSupport: Bool? = nil, augmentsSyntaxTokens: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.requests = requests
    self.tokenTypes = tokenTypes
    self.tokenModifiers = tokenModifiers
    self.formats = formats
    self.overlappingTokenSupport = overlappingTokenSupport
    self.multilineTokenSupport = multilineTokenSupport
    self.serverCancelSupport = serverCancelSupport
    self.augmentsSyntaxTokens = augmentsSyntaxTokens
  }
}

extension SemanticTokensClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    requests = container.lenient(forKey: .requests)
    tokenTypes = container.lenient(forKey: .tokenTypes)
    tokenModifiers = container.lenient(forKey: .tokenModifiers)
    formats = container.lenient(forKey: .formats)
    overlappingTokenSupport = container.lenient(forKey: .overlappingTokenSupport)
    multilineTokenSupport = container.lenient(forKey: .multilineTokenSupport)
    serverCancelSupport = container.lenient(forKey: .serverCancelSupport)
    augmentsSyntaxTokens = container.lenient(forKey: .augmentsSyntaxTokens)
  }
}
