import DatelineSyntax

/// A mark in a text of a page.
struct TextMark {
  /// The mark.
  let node: SyntaxNode
  /// The kind of line that the text stands on.
  let line: SyntaxKind
  /// The text, as byte offsets.
  let text: Range<Int>

  var range: Range<Int> { node.range }
}

extension PageContext {
  /// Calls a closure with each mark of a kind in the texts of the page.
  func forEachMark(_ kind: SyntaxKind, _ body: (TextMark) -> Void) {
    var line = SyntaxKind.document
    var text = 0..<0
    let nodes = tree.rawNodes
    for place in nodes.indices {
      switch nodes[place].kind {
      case .headlineLine, .topicLine, .summaryLine, .listItem: line = nodes[place].kind
      case .text: text = Int(nodes[place].start)..<nodes[place].end
      case kind: body(TextMark(node: tree.nodes[place], line: line, text: text))
      default: break
      }
    }
  }

  /// Whether other pages hold copies of the texts on a kind of line, so that a change here makes them stale.
  func isCopied(_ line: SyntaxKind) -> Bool {
    switch line {
    case .listItem: false
    case .summaryLine: dialect.indexEntriesHaveText || !isDialectCertain
    default: true
    }
  }
}
