/// Lines that an editor can fold into their first one.
public struct Fold: Hashable, Sendable {
  /// What is folded.
  public enum Kind: String, CaseIterable, Sendable {
    /// A section of an event page, under its heading.
    case section
    /// A day of an index, under its heading.
    case day
    /// An entry of an index.
    case entry
    /// Comments that switch rules off, one below the other.
    case comments
    /// What a comment covers, under the comment.
    case suppressed
  }

  /// From the start of the first line to the end of the last one, without its line end, as byte offsets.
  public var range: Range<Int>
  /// What is folded.
  public var kind: Kind

  /// Creates a fold.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
