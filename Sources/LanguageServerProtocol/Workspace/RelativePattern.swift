/// A pattern within a folder.
public struct RelativePattern: Codable, Hashable, Sendable {
  /// The folder.
  public var baseUri: DocumentURI
  /// The pattern.
  public var pattern: String

  /// Creates a value from its members.
  public init(baseUri: DocumentURI, pattern: String) {
    self.baseUri = baseUri
    self.pattern = pattern
  }
}
