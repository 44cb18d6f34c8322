/// A set of node kinds, as one machine word.
public struct SyntaxKindSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// Creates the set of one kind.
  @inline(__always)
  public init(_ kind: SyntaxKind) {
    self.init(rawValue: 1 &<< UInt64(kind.rawValue))
  }

  /// Creates the set of the given kinds.
  public init(_ kinds: SyntaxKind...) {
    self.init(kinds.map { SyntaxKindSet($0) })
  }

  /// Whether the set holds `kind`.
  public func contains(_ kind: SyntaxKind) -> Bool {
    contains(SyntaxKindSet(kind))
  }
}
