/// A file that is new.
public struct FileCreate: Codable, Hashable, Sendable {
  /// The file.
  public var uri: DocumentURI

  /// Creates a value from its members.
  public init(uri: DocumentURI) {
    self.uri = uri
  }
}
