/// What of an item may come when it is asked for.
public struct ResolveSupport: Codable, Hashable, Sendable {
  /// The members' names.
  public var properties: [String]

  /// Creates a value from its members.
  public init(properties: [String] = []) {
    self.properties = properties
  }
}

extension ResolveSupport {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    properties = container.lenient(forKey: .properties) ?? []
  }
}
