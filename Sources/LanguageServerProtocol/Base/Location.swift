/// A range in a document.
public struct Location: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The range in it.
  public var range: Range

  /// Creates a value from its members.
  public init(uri: DocumentURI, range: Range) {
    self.uri = uri
    self.range = range
  }
}
