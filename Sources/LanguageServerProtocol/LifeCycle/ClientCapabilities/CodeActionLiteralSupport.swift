/// What a client knows of ``CodeAction``.
public struct CodeActionLiteralSupport: Codable, Hashable, Sendable {
  /// Which kinds it knows.
  public var codeActionKind: CodeActionKindClientCapabilities?

  /// Creates a value from its members.
  public init(codeActionKind: CodeActionKindClientCapabilities? = nil) {
    self.codeActionKind = codeActionKind
  }
}

extension CodeActionLiteralSupport {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    codeActionKind = container.lenient(forKey: .codeActionKind)
  }
}
