import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// What an editor selects around a byte offset as the selection grows: the token, the name, the context, the item, the
  /// section, the page. Each range holds the one before it and more; none is empty but that of an empty document.
  ///
  /// - Complexity: O(*d*), where *d* is the number of nodes beside the path to the offset, and of names in a context.
  public func selectionRanges(at offset: Int) -> [Range<Int>] {
    let offset = min(max(0, offset), tree.bytes.count)
    let path = path(around: offset)
    var ranges: [Range<Int>] = []
    func add(_ range: Range<Int>) {
      guard !range.isEmpty, range.touches(offset) else { return }
      if let last = ranges.last {
        guard range != last, range.lowerBound <= last.lowerBound, range.upperBound >= last.upperBound else {
          return
        }
      }
      ranges.append(range)
    }
    for node in path.reversed() {
      if let context = Context(node) {
        for name in index.map({ ContextNames(context, in: $0).names(alsoKnowing: []) }) ?? context.names {
          add(name)
        }
        add(context.namesRange)
      }
      if node.kind.isSection || node.kind == .daySection || node.kind == .indexEntry {
        add(Self.contentRange(of: node))
      }
      if node.kind == .text { add(node.bytes.trimmingBlanks.indices) }
      if !Self.isMark(node.kind), node.kind != .document { add(node.rangeWithoutNewline) }
    }
    add(tree.root.range)
    return ranges.isEmpty ? [tree.root.range] : ranges
  }

  /// The nodes to the token at an offset; to the one before it where the cursor stands behind a word.
  private func path(around offset: Int) -> [SyntaxNode] {
    let path = tree.path(to: offset)
    let isWord = path.last.map { !Self.isMark($0.kind) } ?? false
    guard !isWord, offset > 0, path.last?.range.lowerBound ?? offset == offset else { return path }
    let before = tree.path(to: offset - 1)
    let isLineBefore = before.last?.kind == .newline || before.last?.kind == .blankLine
    return isLineBefore && !path.isEmpty ? path : before
  }

  /// Whether a token is nothing that anyone wants to select by itself.
  private static func isMark(_ kind: SyntaxKind) -> Bool {
    switch kind {
    case .newline, .blankLine, .whitespace, .trailingWhitespace, .separator, .underscore, .openBracket,
      .closeBracket, .openParenthesis, .closeParenthesis, .colon, .period:
      true
    default: false
    }
  }
}
