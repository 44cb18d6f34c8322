/// The names of the numbers in tokens.
public struct SemanticTokensLegend: Codable, Hashable, Sendable {
  /// The types; a token has one by its index.
  public var tokenTypes: [String]
  /// The modifiers; a token has a bit for each.
  public var tokenModifiers: [String]

  /// Creates a value from its members.
  public init(tokenTypes: [String], tokenModifiers: [String]) {
    self.tokenTypes = tokenTypes
    self.tokenModifiers = tokenModifiers
  }
}
