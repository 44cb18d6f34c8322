/// An answer that the user can choose.
public struct MessageActionItem: Codable, Hashable, Sendable {
  /// Its text.
  public var title: String

  /// Creates a value from its members.
  public init(title: String) {
    self.title = title
  }
}
