/// Changes of tokens.
public struct SemanticTokensDelta: Codable, Hashable, Sendable {
  /// The answer's name.
  public var resultId: String?
  /// The changes of the numbers that the client has.
  public var edits: [SemanticTokensEdit]

  /// Creates a value from its members.
  public init(resultId: String? = nil, edits: [SemanticTokensEdit]) {
    self.resultId = resultId
    self.edits = edits
  }
}
