/// What makes it possible to unregister something that was registered at the beginning.
public struct StaticRegistrationOptions: Codable, Hashable, Sendable {
  /// The registration's name.
  public var id: String?

  /// Creates a value from its members.
  public init(id: String? = nil) {
    self.id = id
  }
}
