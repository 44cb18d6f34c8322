/// Parts of the settings.
public struct ConfigurationParams: Codable, Hashable, Sendable {
  /// The parts.
  public var items: [ConfigurationItem]

  /// Creates a value from its members.
  public init(items: [ConfigurationItem]) {
    self.items = items
  }
}
