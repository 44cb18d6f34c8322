import DatelineSyntax

enum MissingFinalNewline: Rule {
  static let metadata = RuleMetadata(
    id: "missing-final-newline", group: .text, severity: .warning, scope: .page,
    summary: "The last line of a page has no line end.",
    explanation: """
      Tools that join or append to files count on it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

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

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let last = page.bytes.last, last != UInt8(ascii: "\n"), last != UInt8(ascii: "\r") else { return }
    let end = page.bytes.count
    report.report(
      at: end..<end, "the last line has no line end",
      fix: Fix(title: "End the line", safety: .safe, edits: [.insertion(of: "\n", at: end)]))
  }
}
