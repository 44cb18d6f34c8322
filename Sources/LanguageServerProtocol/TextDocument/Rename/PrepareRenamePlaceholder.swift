/// What can be renamed.
public struct PrepareRenamePlaceholder: Codable, Hashable, Sendable {
  /// Where it stands.
  public var range: Range
  /// What the editor offers as the new name.
  public var placeholder: String

  /// Creates a value from its members.
  public init(range: Range, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }
}
