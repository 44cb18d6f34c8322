/// A document.
public struct TextDocumentIdentifier: Codable, Hashable, Sendable {
  /// Its address.
  public var uri: DocumentURI

  /// Creates a value from its members.
  public init(uri: DocumentURI) {
    self.uri = uri
  }
}
