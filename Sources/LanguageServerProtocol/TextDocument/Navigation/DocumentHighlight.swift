/// A place that is highlighted.
public struct DocumentHighlight: Codable, Hashable, Sendable {
  /// The place.
  public var range: Range
  /// What it is; a text if it is absent.
  public var kind: DocumentHighlightKind?

  /// Creates a value from its members.
  public init(range: Range, kind: DocumentHighlightKind? = nil) {
    self.range = range
    self.kind = kind
  }
}
