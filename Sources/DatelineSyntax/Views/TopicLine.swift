/// `##### Topic`
public struct TopicLine: HeadingLine {
  public let node: SyntaxNode

  /// Looks at a node as a topic line; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .topicLine else { return nil }
    self.node = node
  }

  /// The topic, blanks at its end included.
  public var text: SyntaxNode? { node.child(.text) }
}
