import DatelineSyntax

enum Mojibake: Rule {
  static let metadata = RuleMetadata(
    id: "mojibake", group: .text, severity: .warning, scope: .page,
    summary: "A text was read in the wrong encoding.",
    explanation: """
      UTF-8 that was read as Latin-1 or Windows-1252 shows two or three odd characters for each letter
      beyond ASCII, such as `Ã©` for `é`. The fix reads the bytes again.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        Boats sail to MÃ¡laga.




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        Boats sail to Málaga.




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.kinds(.mojibake, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachMark(.mojibake) { mark in
      let node = mark.node
      let right = Windows1252.redecoded(node.description)
      report.report(
        at: node.range, "'\(node)' was read in the wrong encoding" + (right.map { ": it is '\($0)'" } ?? ""),
        fix: right.map {
          Fix(title: "Write '\($0)'", safety: .unsafe, edits: [TextEdit(range: node.range, replacement: $0)])
        })
    }
  }
}
