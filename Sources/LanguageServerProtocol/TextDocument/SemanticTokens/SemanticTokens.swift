/// Tokens.
public struct SemanticTokens: Codable, Hashable, Sendable {
  /// The answer's name.
  public var resultId: String?
  /// Five numbers for each: lines and columns from the one before, length, type and modifiers.
  public var data: [Int]

  /// Creates a value from its members.
  public init(resultId: String? = nil, data: [Int]) {
    self.resultId = resultId
    self.data = data
  }
}
