/// What a client asks for of semantic tokens.
public struct ClientSemanticTokensRequestOptions: Codable, Hashable, Sendable {
  /// Whether those of a range.
  public var range: OneOf<Bool, LSPAny>?
  /// Whether those of a document, and changes to them.
  public var full: OneOf<Bool, SemanticTokensFullDelta>?

  /// Creates a value from its members.
  public init(range: OneOf<Bool, LSPAny>? = nil, full: OneOf<Bool, SemanticTokensFullDelta>? = nil) {
    self.range = range
    self.full = full
  }
}

extension ClientSemanticTokensRequestOptions {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    range = container.lenient(forKey: .range)
    full = container.lenient(forKey: .full)
  }
}
