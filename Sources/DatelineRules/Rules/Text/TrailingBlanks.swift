import DatelineSyntax

enum TrailingBlanks: Rule {
  static let metadata = RuleMetadata(
    id: "trailing-blanks", group: .text, severity: .warning, scope: .page,
    summary: "A line ends with blanks, or holds nothing but blanks.",
    explanation: """
      Blanks at the end of a heading, an item or a blank line are invisible. The line `Formats:` ends with
      two, and a headline may end with one; these are left alone.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:\u{20}

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)
        \u{20}
        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.trailingWhitespace)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var line = SyntaxKind.document
    for node in page.tree.nodes {
      if !node.isToken {
        if node.kind != .link, node.kind != .text, node.kind != .context { line = node.kind }
        continue
      }
      guard node.kind == .trailingWhitespace, line != .formatsLine else { continue }
      report.report(
        at: node.range, line == .blankLine ? "the blank line holds blanks" : "the line ends with blanks",
        fix: Fix(title: "Remove the blanks", safety: .safe, edits: [.deletion(node.range)]))
    }
  }
}
