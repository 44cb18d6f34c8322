/// A part of a hint.
public struct InlayHintLabelPart: Codable, Hashable, Sendable {
  /// The text.
  public var value: String
  /// More of it.
  public var tooltip: OneOf<String, MarkupContent>?
  /// Where it leads.
  public var location: Location?
  /// What is done on a click.
  public var command: Command?

  /// Creates a value from its members.
  public init(
    value: String, tooltip: OneOf<String, MarkupContent>? = nil, location: Location? = nil,
    command: Command? = nil
  ) {
    self.value = value
    self.tooltip = tooltip
    self.location = location
    self.command = command
  }
}
