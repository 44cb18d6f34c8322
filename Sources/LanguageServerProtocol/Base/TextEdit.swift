/// The replacement of a range by a text.
public struct TextEdit: Codable, Hashable, Sendable {
  /// What is replaced; empty to insert.
  public var range: Range
  /// What takes its place; empty to delete.
  public var newText: String
  /// The change annotation, in edits that are part of `documentChanges` only.
  public var annotationId: String?

  /// Creates a value from its members.
  public init(range: Range, newText: String, annotationId: String? = nil) {
    self.range = range
    self.newText = newText
    self.annotationId = annotationId
  }
}
