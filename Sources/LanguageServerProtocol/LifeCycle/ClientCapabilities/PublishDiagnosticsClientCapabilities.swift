/// How a client shows diagnostics.
public struct PublishDiagnosticsClientCapabilities: Codable, Hashable, Sendable {
  /// Whether they may lead to other places.
  public var relatedInformation: Bool?
  /// Which tags it knows.
  public var tagSupport: ClientDiagnosticsTagOptions?
  /// Whether it heeds the version.
  public var versionSupport: Bool?
  /// Whether codes may have an address.
  public var codeDescriptionSupport: Bool?
  /// Whether data is kept for actions.
  public var dataSupport: Bool?

  /// Creates a value from its members.
  public init(
    relatedInformation: Bool? = nil, tagSupport: ClientDiagnosticsTagOptions? = nil,
    versionSupport: Bool? = nil, codeDescriptionSupport: Bool? = nil, dataSupport: Bool? = nil
  ) {
    self.relatedInformation = relatedInformation
    self.tagSupport = tagSupport
    self.versionSupport = versionSupport
    self.codeDescriptionSupport = codeDescriptionSupport
    self.dataSupport = dataSupport
  }
}

extension PublishDiagnosticsClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    relatedInformation = container.lenient(forKey: .relatedInformation)
    tagSupport = container.lenient(forKey: .tagSupport)
    versionSupport = container.lenient(forKey: .versionSupport)
    codeDescriptionSupport = container.lenient(forKey: .codeDescriptionSupport)
    dataSupport = container.lenient(forKey: .dataSupport)
  }
}
