/// A change in the numbers of tokens.
public struct SemanticTokensEdit: Codable, Hashable, Sendable {
  /// The 0-based index of the first number.
  public var start: Int
  /// How many numbers go.
  public var deleteCount: Int
  /// The numbers that come.
  public var data: [Int]?

  /// Creates a value from its members.
  public init(start: Int, deleteCount: Int, data: [Int]? = nil) {
    self.start = start
    self.deleteCount = deleteCount
    self.data = data
  }
}
