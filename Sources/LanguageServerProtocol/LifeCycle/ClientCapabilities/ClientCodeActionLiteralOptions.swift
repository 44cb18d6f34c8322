/// What a client knows of ``CodeAction``.
public struct ClientCodeActionLiteralOptions: Codable, Hashable, Sendable {
  /// Which kinds it knows.
  public var codeActionKind: ClientCodeActionKindOptions?

  /// Creates a value from its members.
  public init(codeActionKind: ClientCodeActionKindOptions? = nil) {
    self.codeActionKind = codeActionKind
  }
}

extension ClientCodeActionLiteralOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    codeActionKind = container.lenient(forKey: .codeActionKind)
  }
}
