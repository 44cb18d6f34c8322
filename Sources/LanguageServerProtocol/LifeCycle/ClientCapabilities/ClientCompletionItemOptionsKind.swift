/// Which kinds of completion items a client knows.
public struct ClientCompletionItemOptionsKind: Codable, Hashable, Sendable {
  /// The kinds; the first 18 if it is absent.
  public var valueSet: [CompletionItemKind]?

  /// Creates a value from its members.
  public init(valueSet: [CompletionItemKind]? = nil) {
    self.valueSet = valueSet
  }
}

extension ClientCompletionItemOptionsKind {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet)
  }
}
