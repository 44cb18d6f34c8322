/// Why edits can't be made.
public enum EditError: Error, Hashable, Sendable {
  /// Two edits change the same bytes, or one inserts inside what the other replaces.
  case overlap(Range<Int>, Range<Int>)
  /// An edit reaches outside the text, which has `count` bytes.
  case outOfBounds(Range<Int>, count: Int)
  /// An edit begins or ends inside a UTF-8 character, at this byte offset.
  case cutsCharacter(at: Int)
}
