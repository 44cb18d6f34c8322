/// `[text](destination)`
public struct Link: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as a link; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .link else { return nil }
    self.node = node
  }

  /// What stands between the brackets.
  public var text: SyntaxNode? { node.child(.text) }
  /// What stands between the parentheses.
  public var destination: SyntaxNode? { node.child(.destination) }

  /// Whether all of its brackets and parentheses are there.
  public var isFinished: Bool { node.child(.closeParenthesis) != nil }

  /// The first bracket or parenthesis that is missing, and where it should stand; `nil` if none is.
  public var missing: (token: String, offset: Int)? {
    let end = node.range.upperBound
    if node.child(.closeBracket) == nil { return ("]", end) }
    if node.child(.openParenthesis) == nil { return ("(", end) }
    if node.child(.closeParenthesis) == nil { return (")", end) }
    return nil
  }
}
