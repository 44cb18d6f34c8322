/// `_2018-02-06 13:49:15 (First version)_`: when a version was written and which it is.
public struct ChangeNote: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as a note; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .changeNote else { return nil }
    self.node = node
  }

  /// When the version was written; absent for the current one.
  public var timestamp: SyntaxNode? { node.child(.timestamp) }
  /// `(First version)`, `(Update)` or `(Current version)`.
  public var text: SyntaxNode? { node.child(.noteText) }
}
