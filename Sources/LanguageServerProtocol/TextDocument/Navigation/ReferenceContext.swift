/// What belongs to the references.
public struct ReferenceContext: Codable, Hashable, Sendable {
  /// Whether the declaration does.
  public var includeDeclaration: Bool

  /// Creates a value from its members.
  public init(includeDeclaration: Bool) {
    self.includeDeclaration = includeDeclaration
  }
}
