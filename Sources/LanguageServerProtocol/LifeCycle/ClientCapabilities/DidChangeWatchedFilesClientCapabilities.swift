/// How a client watches files.
public struct DidChangeWatchedFilesClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it can be asked to.
  public var dynamicRegistration: Bool?
  /// Whether patterns may be relative to a folder.
  public var relativePatternSupport: Bool?

  /// Creates a value from its members.
  public init(dynamicRegistration: Bool? = nil, relativePatternSupport: Bool? = nil) {
    self.dynamicRegistration = dynamicRegistration
    self.relativePatternSupport = relativePatternSupport
  }
}

extension DidChangeWatchedFilesClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    relativePatternSupport = container.lenient(forKey: .relativePatternSupport)
  }
}
