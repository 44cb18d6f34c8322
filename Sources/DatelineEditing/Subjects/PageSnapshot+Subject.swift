import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// What stands at a byte offset; also right behind it, where a cursor is when its word was just written.
  ///
  /// - Complexity: O(*d*), where *d* is the number of nodes beside the path to the offset.
  public func subject(at offset: Int) -> Subject? {
    if let subject = subject(covering: offset) { return subject }
    guard offset > 0, let before = subject(covering: offset - 1), before.range.upperBound == offset
    else { return nil }
    return before
  }

  private func subject(covering offset: Int) -> Subject? {
    let path = tree.path(to: offset)
    for node in path.reversed() {
      if let subject = subject(node, at: offset, in: path) { return subject }
    }
    return nil
  }

  private func subject(_ node: SyntaxNode, at offset: Int, in path: [SyntaxNode]) -> Subject? {
    switch node.kind {
    case .link:
      return Link(node).flatMap(subject)
    case .context:
      return Context(node).flatMap { name(in: $0, at: offset) }
    case .topicLine:
      guard let text = TopicLine(node)?.text, !text.range.isEmpty else { return nil }
      return Subject(.topic(Array(text.bytes.trimmingBlanks)), at: text.range)
    case .headlineLine:
      guard let text = Headline(node)?.text else { return nil }
      return Subject(.headline(Array(text.bytes)), at: text.range)
    default:
      return nil
    }
  }

  private func subject(_ link: Link) -> Subject? {
    guard let destination = link.destination else { return nil }
    if let path = ArchiveIndex.path(ofDestination: destination) {
      return Subject(.link(to: path), at: link.range)
    }
    return Subject(.address(Array(destination.bytes)), at: link.range)
  }

  private func name(in context: Context, at offset: Int) -> Subject? {
    let names = index.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
    guard let range = names.first(where: { $0.contains(offset) || $0.upperBound == offset }) else {
      return nil
    }
    return Subject(.name(Array(tree.bytes[range])), at: range)
  }
}

extension ArraySlice<UInt8> {
  /// Without the blanks at both ends.
  var trimmingBlanks: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var slice = drop(while: isBlank)
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return slice
  }
}
