/// Which changes to files a client tells of.
public struct FileOperationClientCapabilities: Codable, Hashable, Sendable {
  /// Whether that can be registered later.
  public var dynamicRegistration: Bool?
  /// New files.
  public var didCreate: Bool?
  /// New files, before there are any.
  public var willCreate: Bool?
  /// Files that moved.
  public var didRename: Bool?
  /// Files, before they move.
  public var willRename: Bool?
  /// Files that are gone.
  public var didDelete: Bool?
  /// Files, before they go.
  public var willDelete: Bool?

  /// Creates a value from its members.
  public init(
    dynamicRegistration: Bool? = nil, didCreate: Bool? = nil, willCreate: Bool? = nil, didRename: Bool? = nil,
    willRename: Bool? = nil, didDelete: Bool? = nil, willDelete: Bool? = nil
  ) {
    self.dynamicRegistration = dynamicRegistration
    self.didCreate = didCreate
    self.willCreate = willCreate
    self.didRename = didRename
    self.willRename = willRename
    self.didDelete = didDelete
    self.willDelete = willDelete
  }
}

extension FileOperationClientCapabilities {
  /// Reads what can be read; a member that makes no sense counts as absent.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    dynamicRegistration = container.lenient(forKey: .dynamicRegistration)
    didCreate = container.lenient(forKey: .didCreate)
    willCreate = container.lenient(forKey: .willCreate)
    didRename = container.lenient(forKey: .didRename)
    willRename = container.lenient(forKey: .willRename)
    didDelete = container.lenient(forKey: .didDelete)
    willDelete = container.lenient(forKey: .willDelete)
  }
}
