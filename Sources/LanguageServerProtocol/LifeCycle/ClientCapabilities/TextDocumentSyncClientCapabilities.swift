/// How a client keeps documents in step.
public struct TextDocumentSyncClientCapabilities: Codable, Hashable, Sendable {
  /// Whether it can be registered later.
  public var dynamicRegistration: Bool?
  /// Whether it tells before it saves.
  public var willSave: Bool?
  /// Whether it waits for edits before it saves.
  public var willSaveWaitUntil: Bool?
  /// Whether it tells that it saved.
  public var didSave: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, willSave: Bool? = nil, willSaveWaitUntil: Bool? = nil,
    didSave: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.willSave = willSave
    self.willSaveWaitUntil = willSaveWaitUntil
    self.didSave = didSave
  }
}

extension TextDocumentSyncClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    willSave = container.lenient(forKey: .willSave)
    willSaveWaitUntil = container.lenient(forKey: .willSaveWaitUntil)
    didSave = container.lenient(forKey: .didSave)
  }
}
