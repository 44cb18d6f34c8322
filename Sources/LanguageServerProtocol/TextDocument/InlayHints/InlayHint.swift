/// Something that is said within a line.
public struct InlayHint: Codable, Hashable, Sendable {
  /// Where.
  public var position: Position
  /// What is said; not empty.
  public var label: OneOf<String, [InlayHintLabelPart]>
  /// What it is.
  public var kind: InlayHintKind?
  /// What is changed if it is accepted.
  public var textEdits: [TextEdit]?
  /// More of it.
  public var tooltip: OneOf<String, MarkupContent>?
  /// Whether to leave room before it.
  public var paddingLeft: Bool?
  /// Whether to leave room behind it.
  public var paddingRight: Bool?
  /// What the server needs to resolve it.
  public var data: LSPAny?

  /// Creates a value from its members.
  public init(
    position: Position, label: OneOf<String, [InlayHintLabelPart]>, kind: InlayHintKind? = nil,
    textEdits: [TextEdit]? = nil, tooltip: OneOf<String, MarkupContent>? = nil, paddingLeft: Bool? = nil,
    paddingRight: Bool? = nil, data: LSPAny? = nil
  ) {
    self.position = position
    self.label = label
    self.kind = kind
    self.textEdits = textEdits
    self.tooltip = tooltip
    self.paddingLeft = paddingLeft
    self.paddingRight = paddingRight
    self.data = data
  }
}
