/// A typed look at a node: a struct around it that names its pieces. What is absent is `nil`.
public protocol SyntaxView: Sendable {
  /// The node.
  var node: SyntaxNode { get }
}

extension SyntaxView {
  /// The bytes that the node covers, as offsets into the document.
  public var range: Range<Int> { node.range }

  /// The node's bytes without its line end.
  public var rangeWithoutNewline: Range<Int> { node.rangeWithoutNewline }

  /// What in the node can't be placed.
  public var unexpected: SyntaxNode? { node.child(.unexpectedText) }
}
