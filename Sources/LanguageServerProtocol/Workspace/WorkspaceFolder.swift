/// A folder that is open.
public struct WorkspaceFolder: Codable, Hashable, Sendable {
  /// Its address.
  public var uri: DocumentURI
  /// What the editor calls it.
  public var name: String

  /// Creates a value from its members.
  public init(uri: DocumentURI, name: String) {
    self.uri = uri
    self.name = name
  }
}
