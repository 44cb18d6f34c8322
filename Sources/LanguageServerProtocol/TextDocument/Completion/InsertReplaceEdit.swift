/// What a completion replaces by what.
public struct InsertReplaceEdit: Codable, Hashable, Sendable {
  /// What is inserted.
  public var newText: String
  /// What is replaced if it is inserted.
  public var insert: Range
  /// What is replaced if it replaces.
  public var replace: Range

  /// Creates a value from its members.
  public init(newText: String, insert: Range, replace: Range) {
    self.newText = newText
    self.insert = insert
    self.replace = replace
  }
}
