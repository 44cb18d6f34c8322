/// Changes to a page that are being put together, and the proof that they do what they should and nothing else.
struct PageEdit {
  let tree: SyntaxTree
  private var changes: [TextEdit] = []

  init(_ tree: SyntaxTree) {
    self.tree = tree
  }

  mutating func replace(_ range: Range<Int>, by text: [UInt8]) {
    // What stays as it is must not hide its nodes from the comparison.
    guard !tree.storage.bytes[range].elementsEqual(text) else { return }
    changes.append(TextEdit(range: range, replacement: text))
  }

  mutating func insert(_ text: [UInt8], at offset: Int) {
    replace(offset..<offset, by: text)
  }

  mutating func delete(_ range: Range<Int>) {
    replace(range, by: [])
  }

  /// The edits, each as small as can be.
  ///
  /// The changed page is parsed anew: only that tells whether a text is read back as it was given.
  ///
  /// - Parameters:
  ///   - part: What is changed, for the error.
  ///   - isWanted: Whether the changed page holds what it should. A node before the first change, or around it, is
  ///     at the same place in preorder.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  func edits(
    of part: SyntaxKind, where isWanted: (SyntaxTree) -> Bool = { _ in true }
  ) throws(PageEditError) -> EditSet {
    let bytes = tree.storage.bytes
    guard let whole = try? EditSet(changes), let changed = try? whole.applied(to: bytes.span) else {
      throw .unreadable(part)
    }
    guard changed.count < UInt32.max else { throw .tooLarge }
    let new = SyntaxTree(parsing: changed, as: tree.kind, dialects: tree.dialects)
    guard keepsRest(of: whole, in: new), isWanted(new) else { throw .unreadable(part) }
    let least = whole.edits.compactMap {
      TextEdit.minimal(replacing: $0.range, in: bytes, by: $0.replacement)
    }
    guard let edits = try? EditSet(least) else { throw .unreadable(part) }
    return edits
  }

  /// Whether both trees have the same nodes outside of what is changed.
  private func keepsRest(of edits: EditSet, in new: SyntaxTree) -> Bool {
    var shift = 0
    let newRanges = edits.edits.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.replacement.count - edit.range.count
      return start..<(start + edit.replacement.count)
    }
    var old = Rest(tree: tree, changed: edits.edits.map(\.range))
    var rest = Rest(tree: new, changed: newRanges)
    while let node = old.next() {
      guard let other = rest.next(), node.kind == other.kind else { return false }
      if node.kind == .document { continue }
      guard node.isToken == other.isToken, !node.isToken || node.bytes == other.bytes else { return false }
    }
    return rest.next() == nil
  }

  /// The nodes of a tree that aren't inside changed ranges, which ascend.
  private struct Rest {
    let tree: SyntaxTree
    let changed: [Range<Int>]
    private var place = 0
    private var change = 0

    init(tree: SyntaxTree, changed: [Range<Int>]) {
      self.tree = tree
      self.changed = changed
    }

    mutating func next() -> SyntaxNode? {
      while place < tree.nodeCount {
        let node = SyntaxNode(storage: tree.storage, index: place)
        place += 1
        let range = node.range
        while change < changed.count, changed[change].upperBound <= range.lowerBound { change += 1 }
        if change < changed.count, node.kind != .document, changed[change].lowerBound <= range.lowerBound,
          range.upperBound <= changed[change].upperBound
        {
          continue
        }
        return node
      }
      return nil
    }
  }
}

extension SyntaxTree {
  /// The node at a place in preorder, or `nil` if there is none.
  func node(at position: Int) -> SyntaxNode? {
    position < nodeCount ? SyntaxNode(storage: storage, index: position) : nil
  }

  /// The dialect to write in: the given one, else that of the page's labels, else the first.
  func dialect(or given: Dialect?) -> Dialect {
    given ?? dialects.dialect(of: self) ?? dialects.all.first ?? .english
  }
}
