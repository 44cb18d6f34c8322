/// A document in a certain version.
public struct VersionedTextDocumentIdentifier: Codable, Hashable, Sendable {
  /// Its address.
  public var uri: DocumentURI
  /// The version, which grows with each change.
  public var version: Int

  /// Creates a value from its members.
  public init(uri: DocumentURI, version: Int) {
    self.uri = uri
    self.version = version
  }
}
