/// What a server says of itself.
public struct InitializeResult: Codable, Hashable, Sendable {
  /// What it can do.
  public var capabilities: ServerCapabilities
  /// Which server it is.
  public var serverInfo: ServerInfo?

  /// Creates a value from its members.
  public init(capabilities: ServerCapabilities, serverInfo: ServerInfo? = nil) {
    self.capabilities = capabilities
    self.serverInfo = serverInfo
  }
}
