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
  /// A name can itself hold `, `, so that only the archive's entities tell for certain.
  public var names: [Range<Int>] {
    var names: [Range<Int>] = []
    forEachName { names.append($0) }
    return names
  }

  /// Calls a closure with each of ``names``, without an array of them.
  public func forEachName(_ body: (Range<Int>) -> Void) {
    var name: Range<Int>?
    let nodes = node.descendants.bounds
    for place in nodes {
      let raw = node.storage.nodes[place]
      let range = Int(raw.start)..<raw.end
      if raw.kind == .contextName {
        name = (name?.lowerBound ?? range.lowerBound)..<range.upperBound
      } else if raw.kind == .separator, raw.length > 1, let complete = name {
        body(complete)
        name = nil
      }
    }
    if let name { body(name) }
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
