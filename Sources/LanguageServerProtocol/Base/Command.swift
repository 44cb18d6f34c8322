/// Something to be done by name, as the editor shows it.
public struct Command: Codable, Hashable, Sendable {
  /// What the editor shows.
  public var title: String
  /// The name.
  public var command: String
  /// What to do it with.
  public var arguments: [LSPAny]?

  /// Creates a value from its members.
  public init(title: String, command: String, arguments: [LSPAny]? = nil) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }
}
