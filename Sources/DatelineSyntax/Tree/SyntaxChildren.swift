/// The children of a node, in order.
public struct SyntaxChildren: Sequence, Sendable {
  let parent: SyntaxNode

  public func makeIterator() -> Iterator {
    Iterator(
      storage: parent.storage, index: parent.index + 1,
      end: parent.index + 1 + Int(parent.storage.nodes[parent.index].extent))
  }

  /// Steps from one child to the next over the descendants between them.
  public struct Iterator: IteratorProtocol {
    let storage: SyntaxTree.Storage
    var index: Int
    let end: Int

    public mutating func next() -> SyntaxNode? {
      guard index < end else { return nil }
      let node = SyntaxNode(storage: storage, index: index)
      index += 1 + Int(storage.nodes[index].extent)
      return node
    }
  }
}
