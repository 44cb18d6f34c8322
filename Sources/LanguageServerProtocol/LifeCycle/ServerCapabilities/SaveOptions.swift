/// How saving is told.
public struct SaveOptions: Codable, Hashable, Sendable {
  /// Whether with the text.
  public var includeText: Bool?

  /// Creates a value from its members.
  public init(includeText: Bool? = nil) {
    self.includeText = includeText
  }
}
