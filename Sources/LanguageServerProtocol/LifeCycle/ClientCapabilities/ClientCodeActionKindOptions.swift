/// Which kinds of actions a client knows.
public struct ClientCodeActionKindOptions: Codable, Hashable, Sendable {
  /// The kinds; others are treated as their nearest parents.
  public var valueSet: [CodeActionKind]

  /// Creates a value from its members.
  public init(valueSet: [CodeActionKind] = []) {
    self.valueSet = valueSet
  }
}

extension ClientCodeActionKindOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    valueSet = container.lenient(forKey: .valueSet) ?? []
  }
}
