/// What a client can do with what the whole workspace shows.
public struct RefreshClientCapabilities: Codable, Hashable, Sendable {
  /// Whether the server can ask it to fetch everything again.
  public var refreshSupport: Bool?

  /// Creates a value from its members.
  public init(refreshSupport: Bool? = nil) {
    self.refreshSupport = refreshSupport
  }
}

extension RefreshClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    refreshSupport = container.lenient(forKey: .refreshSupport)
  }
}
