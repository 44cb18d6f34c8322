import DatelineSyntax

/// A mark in a text of a page.
struct TextMark {
  /// The mark.
  let node: SyntaxNode
  /// The kind of line that the text stands on.
  let line: SyntaxKind
  /// The number of the text on the page.
  let text: Int
}

extension PageContext {
  /// Calls a closure with each mark of a kind in the texts of the page.
  func forEachMark(_ kind: SyntaxKind, _ body: (TextMark) -> Void) {
    var line = SyntaxKind.document
    var text = 0
    for node in tree.nodes {
      switch node.kind {
      case .headlineLine, .topicLine, .summaryLine, .listItem: line = node.kind
      case .text: text += 1
      case kind: body(TextMark(node: node, line: line, text: text))
      default: break
      }
    }
  }
}
