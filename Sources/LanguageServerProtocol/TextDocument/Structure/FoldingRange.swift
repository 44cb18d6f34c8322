/// Lines that can be folded.
public struct FoldingRange: Codable, Hashable, Sendable {
  /// The 0-based line that stays.
  public var startLine: Int
  /// The column from which on they are folded; the end of the line if it is absent.
  public var startCharacter: Int?
  /// The 0-based last line.
  public var endLine: Int
  /// The column up to which they are folded; the end of the line if it is absent.
  public var endCharacter: Int?
  /// What they are.
  public var kind: FoldingRangeKind?
  /// What is shown in their place.
  public var collapsedText: String?

  /// Creates a value from its members.
  public init(
    startLine: Int, startCharacter: Int? = nil, endLine: Int, endCharacter: Int? = nil,
    kind: FoldingRangeKind? = nil, collapsedText: String? = nil
  ) {
    self.startLine = startLine
    self.startCharacter = startCharacter
    self.endLine = endLine
    self.endCharacter = endCharacter
    self.kind = kind
    self.collapsedText = collapsedText
  }
}
