/// A run of nodes in preorder.
public struct SyntaxNodes: RandomAccessCollection, Sendable {
  let storage: SyntaxTree.Storage
  let bounds: Range<Int>

  public var startIndex: Int { bounds.lowerBound }
  public var endIndex: Int { bounds.upperBound }

  public subscript(position: Int) -> SyntaxNode {
    precondition(bounds.contains(position), "no such node")
    return SyntaxNode(storage: storage, index: position)
  }
}
