/// A place between two characters of a document.
public struct Position: Codable, Hashable, Sendable {
  /// The 0-based line.
  public var line: Int
  /// The 0-based column, counted in what ``ServerCapabilities/positionEncoding`` says: UTF-16 units by default.
  public var character: Int

  /// Creates a position.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension Position: Comparable {
  /// Whether the first stands before the second.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}
