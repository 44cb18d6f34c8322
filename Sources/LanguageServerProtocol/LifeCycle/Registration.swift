/// A method that the server offers from now on.
public struct Registration: Codable, Hashable, Sendable {
  /// The registration's name.
  public var id: String
  /// The method.
  public var method: String
  /// The method's options.
  public var registerOptions: LSPAny?

  /// Creates a value from its members.
  public init(id: String, method: String, registerOptions: LSPAny? = nil) {
    self.id = id
    self.method = method
    self.registerOptions = registerOptions
  }
}
