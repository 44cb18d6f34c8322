import DatelineFormatting
import DatelineSyntax

enum CarriageReturn: Rule {
  static let metadata = RuleMetadata(
    id: "carriage-return", group: .text, severity: .warning, scope: .page,
    summary: "Lines end with CR LF or CR instead of LF.",
    explanation: """
      All pages end their lines with one LF. The first CR of a page is reported, with the number of all of
      them.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm\u{D}

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    let returns = page.layoutFaults.filter { $0.kind == .carriageReturn }
    guard let first = returns.first else { return }
    report.report(
      at: first.range,
      returns.count == 1
        ? "the line ends with a CR; lines end with LF only"
        : "\(returns.count) lines of the page end with a CR, this one first; lines end with LF only",
      fix: Fix(title: "End all lines with LF", safety: .safe, edits: returns.flatMap(\.edits)))
  }
}
