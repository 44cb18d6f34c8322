/// How a client renames.
public struct RenameClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it asks what can be renamed.
  public var prepareSupport: Bool?
  /// 1 if it knows `defaultBehavior`.
  public var prepareSupportDefaultBehavior: Int?
  /// Whether it heeds annotations of changes.
  public var honorsChangeAnnotations: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, prepareSupport: Bool? = nil, prepareSupportDefaultBehavior: Int? = nil,
    honorsChangeAnnotations: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.prepareSupport = prepareSupport
    self.prepareSupportDefaultBehavior = prepareSupportDefaultBehavior
    self.honorsChangeAnnotations = honorsChangeAnnotations
  }
}

extension RenameClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    prepareSupport = container.lenient(forKey: .prepareSupport)
    prepareSupportDefaultBehavior = container.lenient(forKey: .prepareSupportDefaultBehavior)
    honorsChangeAnnotations = container.lenient(forKey: .honorsChangeAnnotations)
  }
}
