/// A file that moves.
public struct FileRename: Codable, Hashable, Sendable {
  /// Where it was.
  public var oldUri: DocumentURI
  /// Where it will be.
  public var newUri: DocumentURI

  /// Creates a value from its members.
  public init(oldUri: DocumentURI, newUri: DocumentURI) {
    self.oldUri = oldUri
    self.newUri = newUri
  }
}
