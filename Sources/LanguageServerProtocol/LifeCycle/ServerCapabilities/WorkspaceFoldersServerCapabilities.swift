/// What a server does with folders.
public struct WorkspaceFoldersServerCapabilities: Codable, Hashable, Sendable {
  /// Whether it knows several.
  public var supported: Bool?
  /// Whether it wants to know of changes, or the name of that registration.
  public var changeNotifications: OneOf<Bool, String>?

  /// Creates a value from its members.
  public init(supported: Bool? = nil, changeNotifications: OneOf<Bool, String>? = nil) {
    self.supported = supported
    self.changeNotifications = changeNotifications
  }
}
