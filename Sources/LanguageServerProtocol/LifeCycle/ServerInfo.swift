/// Which server it is.
public struct ServerInfo: Codable, Hashable, Sendable {
  /// Its name.
  public var name: String
  /// Its version.
  public var version: String?

  /// Creates a value from its members.
  public init(name: String, version: String? = nil) {
    self.name = name
    self.version = version
  }
}
