/// Which documents something is about; what is absent doesn't matter.
public struct DocumentFilter: Codable, Hashable, Sendable {
  /// The language, such as `markdown`.
  public var language: String?
  /// The scheme of the address, such as `file`.
  public var scheme: String?
  /// A glob pattern for the path.
  public var pattern: String?

  /// Creates a value from its members.
  public init(language: String? = nil, scheme: String? = nil, pattern: String? = nil) {
    self.language = language
    self.scheme = scheme
    self.pattern = pattern
  }
}
