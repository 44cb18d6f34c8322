/// How a client formats parts of documents.
public struct DocumentRangeFormattingClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the method can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it does several parts at once.
  public var rangesSupport: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, rangesSupport: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.rangesSupport = rangesSupport
  }
}

extension DocumentRangeFormattingClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    rangesSupport = container.lenient(forKey: .rangesSupport)
  }
}
