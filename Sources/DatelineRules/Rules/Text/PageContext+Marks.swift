import DatelineSyntax

extension PageContext {
  /// Calls a closure with each mark of a kind in the texts of the page, and with the kind of line that it stands on.
  ///
  /// - Parameter lineEnd: called where a text ends.
  func forEachMark(
    _ kind: SyntaxKind, lineEnd: () -> Void = {}, _ body: (SyntaxNode, SyntaxKind) -> Void
  ) {
    var line = SyntaxKind.document
    for node in tree.nodes {
      switch node.kind {
      case .headlineLine, .topicLine, .summaryLine, .listItem: line = node.kind
      case .text: lineEnd()
      case kind: body(node, line)
      default: break
      }
    }
  }
}
