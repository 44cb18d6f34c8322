/// A change of a document.
public struct TextDocumentContentChangeEvent: Codable, Hashable, Sendable {
  /// What was replaced; the whole document if it is absent.
  public var range: Range?
  /// The length of the range, from clients that still send it.
  public var rangeLength: Int?
  /// What took its place.
  public var text: String

  /// Creates a value from its members.
  public init(range: Range? = nil, rangeLength: Int? = nil, text: String) {
    self.range = range
    self.rangeLength = rangeLength
    self.text = text
  }
}
