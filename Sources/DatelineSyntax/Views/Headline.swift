/// `# Headline`
public struct Headline: HeadingLine {
  public let node: SyntaxNode

  /// Looks at a node as a headline; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .headlineLine else { return nil }
    self.node = node
  }

  /// The headline as other pages copy it: all behind the one blank that follows `#`, further blanks included.
  public var text: SyntaxNode? { node.child(.text) }
}
