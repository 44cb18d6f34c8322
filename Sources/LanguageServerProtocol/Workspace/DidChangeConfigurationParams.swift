/// Settings that were changed.
public struct DidChangeConfigurationParams: Codable, Hashable, Sendable {
  /// The settings, from clients that still send them.
  public var settings: LSPAny

  /// Creates a value from its members.
  public init(settings: LSPAny = .null) {
    self.settings = settings
  }
}
