import DatelineSyntax

/// Short quotations.
enum Excerpt {
  /// The text of a node, cut where it is long.
  static func shortened(_ node: SyntaxNode) -> String {
    let text = node.description
    return text.unicodeScalars.count > 40 ? String(text.prefix(38)) + "…" : text
  }
}
