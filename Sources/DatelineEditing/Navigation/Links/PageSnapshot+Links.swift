import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// The links that can be followed, in order: to pages and indexes of the archive, and to addresses with a scheme.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func links() -> [PageLink] {
    guard tree.kinds.contains(.destination) else { return [] }
    return tree.nodes.compactMap { node in
      guard node.kind == .destination, let target = target(of: node) else { return nil }
      return PageLink(range: node.range, target: target)
    }
  }

  private func target(of destination: SyntaxNode) -> PageLink.Target? {
    if let path = ArchiveIndex.path(ofDestination: destination) {
      // A page that was made from this one, such as one in HTML, is no file of the archive, nor is one beside it.
      return path.isInArchive ? .file(path) : nil
    }
    guard SourceAddress(destination.bytes) != nil else { return nil }
    return .address(Array(destination.bytes))
  }
}
