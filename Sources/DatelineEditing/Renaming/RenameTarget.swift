/// What can be renamed at a place.
public struct RenameTarget: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// A headline, on its own page or as the text of a link to it.
    case headline
    /// A name in a context, or a topic: the same thing in two places.
    case name
  }

  /// What it is.
  public let kind: Kind
  /// The bytes of its text, as offsets, without blanks at its ends.
  public let range: Range<Int>
  /// The text.
  public let text: [UInt8]
}
