import DatelineSyntax

enum ControlCharacter: Rule {
  static let metadata = RuleMetadata(
    id: "control-character", group: .text, severity: .warning, scope: .page,
    summary: "A control character such as NUL stands on a page.",
    explanation: """
      Control characters are invisible, and many programs stop at them. They are left over from copying or
      from a broken encoding.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens\u{7} after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.anomalies

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachWrittenAnomaly(.controlCharacter) { range in
      let codes = page.text(range).unicodeScalars.map { ScalarName.name(of: $0) }
      report.report(
        at: range,
        codes.count == 1
          ? "a control character, \(codes[0]), stands in the text"
          : "\(codes.count) control characters, \(codes[0]) first, stand in the text",
        fix: Fix(title: "Remove it", safety: .unsafe, edits: [.deletion(range)]))
    }
  }
}
