/// What lists of completions may have.
public struct CompletionListCapabilities: Codable, Hashable, Sendable {
  /// The members that can be said once for all items.
  public var itemDefaults: [String]?

  /// Creates a value from its members.
  public init(itemDefaults: [String]? = nil) {
    self.itemDefaults = itemDefaults
  }
}

extension CompletionListCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    itemDefaults = container.lenient(forKey: .itemDefaults)
  }
}
