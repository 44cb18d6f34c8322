/// A node as it is stored: 16 bytes, in preorder, so that the descendants of a node follow it directly.
struct RawNode: Hashable, Sendable {
  /// The offset of the node's first byte.
  var start: UInt32
  /// The number of its bytes.
  var length: UInt32
  /// The number of its descendants; 0 for a token.
  var extent: UInt32
  /// What it is.
  var kind: SyntaxKind

  var end: Int { Int(start) + Int(length) }
}
