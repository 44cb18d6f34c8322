/// Collects the nodes of a tree in preorder.
struct TreeBuilder {
  private(set) var nodes: [RawNode] = []
  private(set) var kinds: SyntaxKindSet = []

  init(byteCount: Int) {
    // Real pages have a node for every 20 bytes or so. Growing a large array would copy all of it, while memory that is
    // reserved for one and not used is never touched.
    nodes.reserveCapacity(byteCount / (byteCount < 1 << 20 ? 16 : 8) + 16)
  }

  /// Begins a node that has children and tells where it is, to end it later.
  @inline(__always)
  mutating func open(_ kind: SyntaxKind, at start: Int) -> Int {
    nodes.append(RawNode(start: UInt32(truncatingIfNeeded: start), length: 0, extent: 0, kind: kind))
    kinds.insert(SyntaxKindSet(kind))
    return nodes.count - 1
  }

  /// Ends the node that `open` began.
  @inline(__always)
  mutating func close(_ index: Int, at end: Int) {
    nodes[index].length = UInt32(truncatingIfNeeded: end) - nodes[index].start
    nodes[index].extent = UInt32(truncatingIfNeeded: nodes.count - 1 - index)
  }

  /// Adds a token, unless it would be empty.
  @inline(__always)
  mutating func token(_ kind: SyntaxKind, _ start: Int, _ end: Int) {
    guard start < end else { return }
    nodes.append(
      RawNode(
        start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end - start), extent: 0,
        kind: kind))
    kinds.insert(SyntaxKindSet(kind))
  }
}
