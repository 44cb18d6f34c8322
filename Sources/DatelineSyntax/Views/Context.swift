/// `_Context: A, B_`: the names of what two events share.
public struct Context: SyntaxView {
  public let node: SyntaxNode

  /// Looks at a node as a context; `nil` if it isn't one.
  public init?(_ node: SyntaxNode) {
    guard node.kind == .context else { return nil }
    self.node = node
  }

  /// The label without its colon.
  public var label: SyntaxNode? { node.child(.label) }
  /// The colon behind the label.
  public var colon: SyntaxNode? { node.child(.colon) }
  /// The underscore at the end.
  public var closingUnderscore: SyntaxNode? {
    guard let last = node.lastChild(.underscore), last.range.upperBound == node.range.upperBound,
      node.range.count > 1
    else { return nil }
    return last
  }

  /// The pieces between commas, in order. A name that holds a comma is more than one piece.
  public var pieces: [SyntaxNode] { node.children.filter { $0.kind == .contextName } }

  /// The names, told apart where a comma is followed by a blank, as byte offsets.
  ///
  /// A name can itself hold `, `, so that only the archive's entities tell for certain; see `EntityNames`.
  public var names: [Range<Int>] {
    var names: [Range<Int>] = []
    var joins = false
    for child in node.children {
      if child.kind == .contextName {
        if joins, let last = names.last {
          names[names.count - 1] = last.lowerBound..<child.range.upperBound
        } else {
          names.append(child.range)
        }
        joins = false
      } else if child.kind == .separator {
        joins = child.range.count == 1
      }
    }
    return names
  }

  /// The range of all names with the separators between them; empty where they should stand if there are none.
  public var namesRange: Range<Int> {
    var range: Range<Int>?
    for child in node.children where child.kind == .contextName || child.kind == .separator {
      range = (range?.lowerBound ?? child.range.lowerBound)..<child.range.upperBound
    }
    if let range { return range }
    let end = closingUnderscore?.range.lowerBound ?? node.range.upperBound
    return end..<end
  }
}
