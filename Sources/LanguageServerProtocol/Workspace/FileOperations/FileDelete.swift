/// A file that is removed.
public struct FileDelete: Codable, Hashable, Sendable {
  /// The file.
  public var uri: DocumentURI

  /// Creates a value from its members.
  public init(uri: DocumentURI) {
    self.uri = uri
  }
}
