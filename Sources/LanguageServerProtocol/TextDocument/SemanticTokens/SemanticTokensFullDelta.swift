/// How the tokens of a document are told.
public struct SemanticTokensFullDelta: Codable, Hashable, Sendable {
  /// Whether changes can be asked for.
  public var delta: Bool?

  /// Creates a value from its members.
  public init(delta: Bool? = nil) {
    self.delta = delta
  }
}
