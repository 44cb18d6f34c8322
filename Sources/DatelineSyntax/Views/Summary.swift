/// The line of text below a headline, or below an entry of a day index.
public struct Summary: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as a summary; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .summaryLine || node.kind == .entrySummary else { return nil }
    self.node = node
  }

  /// The text, blanks at its end included.
  public var text: SyntaxNode? { node.child(.text) }
}
