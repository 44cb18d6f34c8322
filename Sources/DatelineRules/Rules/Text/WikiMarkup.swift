import DatelineSyntax

enum WikiMarkup: Rule {
  static let metadata = RuleMetadata(
    id: "wiki-markup", group: .text, severity: .warning, scope: .page,
    summary: "A text holds mark-up that a wiki left behind.",
    explanation: """
      The texts of many pages come from a wiki. Its mark-up means nothing here: `''italics''`,
      `{{templates}}`, `[[links]]`, `[http:--address (Name)]`, `${variables}` and the `|` between a
      template's values. A language conversion `-{zh-cn:…;zh-tw:…}-` is only a hint, since a program can
      still choose from it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens for ''Mary Celeste'' after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm {{es icon}}

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.kinds(.wikiMarkup, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var open: TextMark?
    var textWithBar = 0
    page.forEachMark(.wikiMarkup) { mark in
      let node = mark.node
      if let first = open, first.text != mark.text {
        reportItalics([first.node], &report)
        open = nil
      }
      switch page.bytes[node.range.lowerBound] {
      case UInt8(ascii: "'"):
        if let first = open {
          reportItalics([first.node, node], &report)
          open = nil
        } else {
          open = mark
        }
      case UInt8(ascii: "|"):
        // A publisher's name and a summary may well hold a bar.
        guard mark.line == .headlineLine || mark.line == .topicLine, textWithBar != mark.text else { return }
        textWithBar = mark.text
        report.report(at: node.range, "'|' stands between values of a wiki template")
      case UInt8(ascii: "-"):
        report.report(
          at: node.range, "'\(Excerpt.shortened(node))' is a wiki's choice of words by language",
          atMost: .information)
      default:
        report.report(
          at: node.range, "'\(Excerpt.shortened(node))' is mark-up that a wiki left behind",
          fix: Fix(title: "Remove the mark-up", safety: .unsafe, edits: [.deletion(removal(node))]))
      }
    }
    if let first = open { reportItalics([first.node], &report) }
  }

  private static func reportItalics(_ runs: [SyntaxNode], _ report: inout Reporter) {
    guard let first = runs.first, let last = runs.last else { return }
    report.report(
      at: first.range.lowerBound..<last.range.upperBound,
      runs.count == 2
        ? "the doubled apostrophes at both ends are a wiki's mark-up for italics or bold"
        : "doubled apostrophes are a wiki's mark-up for italics or bold",
      fix: Fix(title: "Remove the mark-up", safety: .unsafe, edits: runs.map { .deletion($0.range) }))
  }

  /// The mark-up, with the blank before it if another blank or the end of the line follows.
  private static func removal(_ node: SyntaxNode) -> Range<Int> {
    let bytes = node.tree.bytes
    let (start, end) = (node.range.lowerBound, node.range.upperBound)
    guard start > 0, bytes[start - 1] == UInt8(ascii: " ") else { return node.range }
    let next = end < bytes.count ? bytes[end] : UInt8(ascii: "\n")
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") ? (start - 1)..<end : node.range
  }
}
