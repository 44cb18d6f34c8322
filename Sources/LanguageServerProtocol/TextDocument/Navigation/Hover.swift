/// What is told of what is under the pointer.
public struct Hover: Codable, Hashable, Sendable {
  /// The text.
  public var contents: MarkupContent
  /// What it is about.
  public var range: Range?

  /// Creates a value from its members.
  public init(contents: MarkupContent, range: Range? = nil) {
    self.contents = contents
    self.range = range
  }
}
