/// A text that is shown.
public struct MarkupContent: Codable, Hashable, Sendable {
  /// How it is written.
  public var kind: MarkupKind
  /// The text.
  public var value: String

  /// Creates a value from its members.
  public init(kind: MarkupKind, value: String) {
    self.kind = kind
    self.value = value
  }
}
