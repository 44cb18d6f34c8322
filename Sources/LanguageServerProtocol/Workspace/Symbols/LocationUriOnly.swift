/// A document in which a place is still to be found.
public struct LocationUriOnly: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI

  /// Creates a value from its members.
  public init(uri: DocumentURI) {
    self.uri = uri
  }
}
