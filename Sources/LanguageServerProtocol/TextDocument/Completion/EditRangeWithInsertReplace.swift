/// What a completion replaces.
public struct EditRangeWithInsertReplace: Codable, Hashable, Sendable {
  /// If it is inserted.
  public var insert: Range
  /// If it replaces.
  public var replace: Range

  /// Creates a value from its members.
  public init(insert: Range, replace: Range) {
    self.insert = insert
    self.replace = replace
  }
}
