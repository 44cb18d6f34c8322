package import DatelineSyntax

/// What a tree promises, whatever was parsed.
package enum TreePromises {
  /// The first promise that a tree doesn't keep.
  ///
  /// Plain comparisons rather than an expectation for each node: it runs on hundreds of thousands of pages.
  package static func broken(by tree: SyntaxTree) -> String? {
    brokenStructure(of: tree) ?? brokenTokens(of: tree) ?? brokenSearch(in: tree)
  }

  /// Kinds that are always tokens.
  private static let tokenKinds: Set<SyntaxKind> = [
    .suppression, .byteOrderMark, .newline, .whitespace, .headingMarker, .itemNumber, .period, .openBracket,
    .closeBracket, .openParenthesis, .closeParenthesis, .destination, .underscore, .label, .colon,
    .contextName, .separator, .timestamp, .noteText, .thematicBreakMarker, .unexpectedText, .plainText,
    .characterReference, .htmlTag, .wikiMarkup, .mojibake, .trailingWhitespace,
  ]

  /// Kinds that are tokens or have children, depending on what they hold.
  private static let eitherKinds: Set<SyntaxKind> = [.text, .blankLine]

  /// Preorder, extents and ranges: children follow one another and cover their parent exactly.
  private static func brokenStructure(of tree: SyntaxTree) -> String? {
    let nodes = tree.rawNodes
    guard let root = nodes.first, root.kind == .document, root.start == 0,
      root.end == tree.bytes.count, Int(root.extent) == nodes.count - 1
    else { return "the root is not the whole document" }
    if tree.bytes.isEmpty {
      return nodes.count == 1 && tree.kinds == SyntaxKindSet(.document) ? nil : "empty, with nodes"
    }

    var kinds: SyntaxKindSet = []
    for (place, node) in nodes.enumerated() {
      kinds.insert(SyntaxKindSet(node.kind))
      if node.length == 0 { return "node \(place), \(node.kind), is empty" }
      if node.extent == 0 {
        guard tokenKinds.contains(node.kind) || eitherKinds.contains(node.kind) else {
          return "node \(place), \(node.kind), has no children"
        }
        continue
      }
      if tokenKinds.contains(node.kind) { return "node \(place), \(node.kind), has children" }
      let last = place + Int(node.extent)
      var child = place + 1
      var offset = Int(node.start)
      while child <= last {
        guard child < nodes.count, Int(nodes[child].start) == offset else {
          return "node \(child) does not begin where the one before it ends"
        }
        offset = nodes[child].end
        child += 1 + Int(nodes[child].extent)
      }
      guard child == last + 1, offset == node.end else {
        return "the children of node \(place), \(node.kind), do not cover it"
      }
    }
    return kinds == tree.kinds ? nil : "the set of kinds is wrong"
  }

  /// The tokens joined are the document, and only those that end a line hold a line end.
  private static func brokenTokens(of tree: SyntaxTree) -> String? {
    var joined: [UInt8] = []
    joined.reserveCapacity(tree.bytes.count)
    for token in tree.tokens {
      joined.append(contentsOf: token.bytes)
      if token.kind == .newline || token.kind == .blankLine {
        guard [[0x0A], [0x0D, 0x0A], [0x0D]].contains(Array(token.bytes)) else {
          return "\(token.kind) at \(token.range) is not one line end"
        }
      } else {
        let range = token.range
        for byte: UInt8 in [0x0A, 0x0D] {
          let found = tree.bytes.firstOffset(of: byte, from: range.lowerBound, to: range.upperBound)
          if found < range.upperBound { return "\(token.kind) at \(range) holds a line end" }
        }
      }
    }
    return joined == tree.bytes ? nil : "the tokens joined are not the document"
  }

  /// Looking for an offset finds the token that holds it, and the path to it.
  private static func brokenSearch(in tree: SyntaxTree) -> String? {
    let count = tree.bytes.count
    for offset in [-1, count, Int.min, Int.max] {
      guard tree.token(at: offset) == nil, tree.path(to: offset).isEmpty else { return "found \(offset)" }
    }
    for offset in stride(from: 0, to: count, by: max(1, count / 40)) {
      guard let token = tree.token(at: offset), token.isToken, token.range.contains(offset) else {
        return "no token at \(offset)"
      }
      let path = tree.path(to: offset)
      guard path.first == tree.root, path.last == token, path.count <= 7 else {
        return "the path to \(offset) does not lead there"
      }
      for (outer, inner) in zip(path, path.dropFirst())
      where !outer.children.contains(where: { $0 == inner }) {
        return "the path to \(offset) skips a node"
      }
    }
    return nil
  }
}
