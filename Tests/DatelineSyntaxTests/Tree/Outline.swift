import DatelineSyntax
import Testing

/// The children of the root, one a line, as `(kind child child)`; tokens that are plain to see are left out.
func outline(_ text: String, as kind: DocumentKind? = nil) -> String {
  let tree = SyntaxTree(parsing: text, as: kind)
  assertLossless(tree)
  return tree.root.children.map(outline).joined(separator: "\n")
}

/// A node as `(kind child child)`, a token as `kind"text"`; blanks and line ends are left out.
func outline(_ node: SyntaxNode) -> String {
  if node.isToken { return node.kind == .blankLine ? "blankLine" : "\(node.kind)\"\(node)\"" }
  let children = node.children.filter { ![.newline, .whitespace, .trailingWhitespace].contains($0.kind) }
  return "(" + (["\(node.kind)"] + children.map(outline)).joined(separator: " ") + ")"
}

/// The first node of a kind, as ``outline(_:)-(SyntaxNode)`` shows it.
func outline(ofFirst kind: SyntaxKind, in text: String, as document: DocumentKind? = nil) -> String? {
  let tree = SyntaxTree(parsing: text, as: document)
  assertLossless(tree)
  return tree.nodes.first { $0.kind == kind }.map(outline)
}
