/// Whether a client opens documents.
public struct ShowDocumentClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it does.
  public var support: Bool?

  /// Creates a value from its members.
  public init(support: Bool? = nil) {
    self.support = support
  }
}

extension ShowDocumentClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    support = container.lenient(forKey: .support)
  }
}
