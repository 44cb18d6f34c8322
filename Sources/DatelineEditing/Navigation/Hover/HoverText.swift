/// What an editor shows for a place of a document.
public struct HoverText: Hashable, Sendable {
  /// What it is about, as byte offsets into the document.
  public var range: Range<Int>
  /// What is to be shown; never empty.
  public var text: RichText

  /// Creates a text for a place.
  public init(range: Range<Int>, text: RichText) {
    self.range = range
    self.text = text
  }
}
