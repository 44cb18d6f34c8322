/// An answer that the client has.
public struct PreviousResultId: Codable, Hashable, Sendable {
  /// The document.
  public var uri: DocumentURI
  /// The answer's name.
  public var value: String

  /// Creates a value from its members.
  public init(uri: DocumentURI, value: String) {
    self.uri = uri
    self.value = value
  }
}
