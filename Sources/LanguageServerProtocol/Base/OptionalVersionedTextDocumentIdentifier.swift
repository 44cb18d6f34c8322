/// A document in a certain version, or as it is in its file.
public struct OptionalVersionedTextDocumentIdentifier: Codable, Hashable, Sendable {
  /// Its address.
  public var uri: DocumentURI
  /// The version; `null` where it isn't open.
  public var version: Nullable<Int>

  /// Creates a value from its members.
  public init(uri: DocumentURI, version: Nullable<Int>) {
    self.uri = uri
    self.version = version
  }
}
