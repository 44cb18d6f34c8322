/// A node as it is stored: 16 bytes, in preorder, so that the descendants of a node follow it directly.
package struct RawNode: Hashable, Sendable {
  /// The offset of the node's first byte.
  package var start: UInt32
  /// The number of its bytes.
  package var length: UInt32
  /// The number of its descendants; 0 for a token.
  package var extent: UInt32
  /// What it is.
  package var kind: SyntaxKind

  /// Where it ends.
  @inlinable package var end: Int { Int(start) + Int(length) }
}
