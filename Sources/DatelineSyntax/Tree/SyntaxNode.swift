/// A node of a syntax tree: a token, or a piece of the document that has children.
///
/// A node is a value that keeps its tree alive; it costs one reference and an index.
public struct SyntaxNode: Sendable {
  let storage: SyntaxTree.Storage
  let index: Int

  private var raw: RawNode { storage.nodes[index] }

  /// What the node is.
  public var kind: SyntaxKind { raw.kind }

  /// The bytes that the node covers, as offsets into the document.
  public var range: Range<Int> {
    let raw = raw
    return Int(raw.start)..<raw.end
  }

  /// The node's bytes.
  public var bytes: ArraySlice<UInt8> { storage.bytes[range] }

  /// The node's bytes as text; what isn't UTF-8 is shown as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the node has no children.
  public var isToken: Bool { raw.extent == 0 }

  /// The place of the node in preorder: 0 for the root.
  public var position: Int { index }

  /// The node's children in order.
  public var children: SyntaxChildren { SyntaxChildren(parent: self) }

  /// The node's descendants in preorder, without the node itself.
  public var descendants: SyntaxNodes {
    SyntaxNodes(storage: storage, bounds: (index + 1)..<(index + 1 + Int(raw.extent)))
  }

  /// The first child of a kind.
  public func child(_ kind: SyntaxKind) -> SyntaxNode? {
    var next = index + 1
    let end = next + Int(storage.nodes[index].extent)
    while next < end {
      let raw = storage.nodes[next]
      if raw.kind == kind { return SyntaxNode(storage: storage, index: next) }
      next += 1 + Int(raw.extent)
    }
    return nil
  }

  /// The last child of a kind.
  public func lastChild(_ kind: SyntaxKind) -> SyntaxNode? {
    var last: SyntaxNode?
    for child in children where child.kind == kind { last = child }
    return last
  }

  /// The node's bytes without the line end that may follow.
  public var rangeWithoutNewline: Range<Int> {
    var end = range.upperBound
    let start = range.lowerBound
    if end > start, storage.bytes[end - 1] == Byte.lineFeed { end -= 1 }
    if end > start, storage.bytes[end - 1] == Byte.carriageReturn { end -= 1 }
    return start..<end
  }

  /// The tree that the node belongs to.
  public var tree: SyntaxTree { SyntaxTree(storage: storage) }
}

extension SyntaxNode: CustomStringConvertible {}

extension SyntaxNode: Equatable {
  /// Whether two values are the same node of the same tree.
  public static func == (left: SyntaxNode, right: SyntaxNode) -> Bool {
    left.storage === right.storage && left.index == right.index
  }
}

extension SyntaxTree {
  init(storage: Storage) {
    self.storage = storage
  }
}
