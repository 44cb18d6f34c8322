/// A request that isn't needed any more.
public struct CancelParams: Codable, Hashable, Sendable {
  /// Its id.
  public var id: OneOf<String, Int>

  /// Creates a value from its members.
  public init(id: OneOf<String, Int>) {
    self.id = id
  }
}
