/// Something that is said above a line.
public struct CodeLens: Codable, Hashable, Sendable {
  /// What it is about; within one line.
  public var range: Range
  /// What is said, and what is done on a click.
  public var command: Command?
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(range: Range, command: Command? = nil, data: LSPAny? = nil) {
    self.range = range
    self.command = command
    self.data = data
  }
}
