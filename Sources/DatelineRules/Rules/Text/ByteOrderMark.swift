import DatelineFormatting
import DatelineSyntax

enum ByteOrderMark: Rule {
  static let metadata = RuleMetadata(
    id: "byte-order-mark", group: .text, severity: .warning, scope: .page,
    summary: "A byte order mark stands on a page.",
    explanation: """
      UTF-8 needs no byte order mark. At the start of a page it keeps programs from seeing the first line
      for what it is; elsewhere it is an invisible character. At the start its removal is safe.
      """,
    examples: [
      .bad(
        """
        \u{FEFF}### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachWrittenFault(.byteOrderMark) { fault in
      report.report(
        at: fault.range,
        fault.isMechanical
          ? "the page begins with a byte order mark, which UTF-8 doesn't need"
          : "an invisible U+FEFF stands in the text",
        fix: fault.fix(fault.isMechanical ? "Remove the byte order mark" : "Remove U+FEFF"))
    }
  }
}
