/// Collects the nodes of a tree in preorder.
///
/// It writes straight into the memory of the array that the tree keeps; appending to an array asks each time whether it
/// is shared. When the array is full it only counts on, and `collect` begins again with room for all.
struct TreeBuilder {
  private let room: UnsafeMutableBufferPointer<RawNode>
  private var count = 0
  private(set) var kinds: SyntaxKindSet = []

  private init(room: UnsafeMutableBufferPointer<RawNode>) {
    self.room = room
  }

  /// The nodes that a closure adds to the builder that it is given and then returns.
  ///
  /// The closure is called a second time if there are more nodes than the text's size makes likely, and has to add the
  /// same ones.
  @inline(__always)
  static func collect(
    fromByteCount byteCount: Int, _ body: (TreeBuilder) -> TreeBuilder
  ) -> (nodes: [RawNode], kinds: SyntaxKindSet) {
    // Real pages have a node for every 14 bytes or so. Room that isn't used is never touched.
    var capacity = byteCount / 8 + 16
    while true {
      var kinds: SyntaxKindSet = []
      let nodes = array(capacity) { room in
        LargeMemory.requestLargePages(room)
        // Sound because the builder writes only within the room, one node after the other, and ends with the closure.
        let builder = body(TreeBuilder(room: room))
        kinds = builder.kinds
        let count = min(builder.count, capacity)
        capacity = builder.count
        return count
      }
      if nodes.count == capacity { return (nodes, kinds) }
    }
  }

  /// An array of the nodes that a closure puts into room for so many; it tells how many it put there.
  @inline(__always)
  private static func array(
    _ capacity: Int, _ fill: (UnsafeMutableBufferPointer<RawNode>) -> Int
  ) -> [RawNode] {
    #if compiler(>=6.3)
      // The compiler specialises this one, unlike the initializers, which take twice as long.
      var nodes: [RawNode] = []
      nodes.append(addingCapacity: capacity) { span in
        span.withUnsafeMutableBufferPointer { room, count in count = fill(room) }
      }
      return nodes
    #else
      return [RawNode](unsafeUninitializedCapacity: capacity) { room, count in
        count = fill(UnsafeMutableBufferPointer(rebasing: room.prefix(capacity)))
      }
    #endif
  }

  /// Begins a node that has children and tells where it is, to end it later.
  @inline(__always)
  mutating func open(_ kind: SyntaxKind, at start: Int) -> Int {
    append(RawNode(start: UInt32(truncatingIfNeeded: start), length: 0, extent: 0, kind: kind))
    return count &- 1
  }

  /// Ends the node that `open` began.
  @inline(__always)
  mutating func close(_ index: Int, at end: Int) {
    precondition(index >= 0 && index < count, "no such node")
    guard index < room.count else { return }
    room[index].length = UInt32(truncatingIfNeeded: end) &- room[index].start
    room[index].extent = UInt32(truncatingIfNeeded: count &- 1 &- index)
  }

  /// Adds a token, unless it would be empty.
  @inline(__always)
  mutating func token(_ kind: SyntaxKind, _ start: Int, _ end: Int) {
    guard start < end else { return }
    append(
      RawNode(
        start: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: end &- start), extent: 0,
        kind: kind))
  }

  @inline(__always)
  private mutating func append(_ node: RawNode) {
    if count < room.count { room.initializeElement(at: count, to: node) }
    count &+= 1
    kinds.formUnion(SyntaxKindSet(node.kind))
  }
}
