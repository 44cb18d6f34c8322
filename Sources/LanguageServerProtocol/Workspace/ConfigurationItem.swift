/// A part of the settings.
public struct ConfigurationItem: Codable, Hashable, Sendable {
  /// For which folder or file.
  public var scopeUri: DocumentURI?
  /// Which part.
  public var section: String?

  /// Creates a value from its members.
  public init(scopeUri: DocumentURI? = nil, section: String? = nil) {
    self.scopeUri = scopeUri
    self.section = section
  }
}
