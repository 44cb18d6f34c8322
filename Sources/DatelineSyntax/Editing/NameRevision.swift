/// What is to become of the names on a page, so that one edit does it all.
public struct NameRevision: Sendable {
  private let tree: SyntaxTree
  private var contexts: [(context: Context, names: [[UInt8]])] = []
  private var topics: [(line: TopicLine, text: [UInt8])] = []

  /// Creates a revision that changes nothing of a page.
  public init(of tree: SyntaxTree) {
    self.tree = tree
  }

  /// How many contexts and topic lines change.
  public var count: Int { contexts.count + topics.count }

  /// Gives a context of the page other names, in the order given; see ``Context/replacingNames(with:)``.
  public mutating func replaceNames(of context: Context, with names: [[UInt8]]) {
    contexts.append((context, names))
  }

  /// Gives a topic line of the page, or of an entry of an index, another text.
  public mutating func replaceText(of topic: TopicLine, with text: [UInt8]) {
    topics.append((topic, text))
  }

  /// The edits that do it.
  ///
  /// - Throws: `PageEditError.unreadable` if a context would have no name, or something wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func edits() throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    var names: [Int: [UInt8]] = [:]
    for (context, new) in contexts {
      let joined = try Context.joined(new)
      context.change(to: joined, in: &edit)
      names[context.node.position] = joined
    }
    for (line, text) in topics { line.node.changeText(to: text, in: &edit) }
    let texts = Dictionary(topics.map { ($0.line.node.position, $0.text) }) { first, _ in first }
    return try edit.edits(of: contexts.isEmpty ? .topicLine : .context) { new in
      // A context can come to have more names or fewer, so nodes are told by their number among those of their kind.
      reads(names, as: .context, in: new) { Context($0)?.reads($1) ?? false }
        && reads(texts, as: .topicLine, in: new) { $0.child(.text)?.bytes.elementsEqual($1) ?? $1.isEmpty }
    }
  }

  /// Whether the changed tree has the wanted texts at the nodes of a kind, given by their place in the old tree.
  private func reads(
    _ wanted: [Int: [UInt8]], as kind: SyntaxKind, in new: SyntaxTree,
    _ isRead: (SyntaxNode, [UInt8]) -> Bool
  ) -> Bool {
    guard !wanted.isEmpty else { return true }
    let old = tree.nodes.filter { $0.kind == kind }
    let changed = new.nodes.filter { $0.kind == kind }
    guard old.count == changed.count else { return false }
    return zip(old, changed).allSatisfy { old, changed in
      wanted[old.position].map { isRead(changed, $0) } ?? true
    }
  }
}
