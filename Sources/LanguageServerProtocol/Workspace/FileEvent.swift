/// A change of a file.
public struct FileEvent: Codable, Hashable, Sendable {
  /// The file.
  public var uri: DocumentURI
  /// What happened to it.
  public var type: FileChangeType

  /// Creates a value from its members.
  public init(uri: DocumentURI, type: FileChangeType) {
    self.uri = uri
    self.type = type
  }
}
