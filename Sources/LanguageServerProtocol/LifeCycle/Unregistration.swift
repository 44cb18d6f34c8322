/// A method that the server doesn't offer any longer.
public struct Unregistration: Codable, Hashable, Sendable {
  /// The registration's name.
  public var id: String
  /// The method.
  public var method: String

  /// Creates a value from its members.
  public init(id: String, method: String) {
    self.id = id
    self.method = method
  }
}
