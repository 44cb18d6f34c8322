/// Which tags of completion items a client knows.
public struct CompletionItemTagOptions: Codable, Hashable, Sendable {
  /// The tags.
  public var valueSet: [CompletionItemTag]

  /// Creates a value from its members.
  public init(valueSet: [CompletionItemTag] = []) {
    self.valueSet = valueSet
  }
}

extension CompletionItemTagOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet) ?? []
  }
}
