import DatelineFormatting
import DatelineSyntax

enum WrongSpacing: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-spacing", group: .text, severity: .warning, scope: .page,
    summary: "The pieces of a heading or an item are not one blank apart.",
    explanation: """
      One blank stands behind `#` and behind an item's number, before and within its context, and none
      before a line: `1. [text](/news/2015/11/20/slug.md) _Context: A, B_`. Two stand behind each link of the
      line `Formats:`.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md)  _Context: harbour, storm_

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md)_Context: harbour, storm_

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1.  [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ###  Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
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

        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachLayoutFault(.spacing) { fault in
      let blanks = fault.expected == 1 ? "one blank" : "\(fault.expected) blanks"
      if fault.found == 0 {
        let next = page.text(fault.range.lowerBound..<min(fault.range.lowerBound + 1, page.bytes.count))
        report.report(
          at: fault.range, "\(blanks) should stand before '\(next)'", fix: fault.fix("Insert \(blanks)"))
      } else if fault.expected == 0 {
        let start = fault.range.lowerBound
        let isLineStart = start == 0 || page.bytes[start - 1].isLineEnd
        report.report(
          at: fault.range, isLineStart ? "the line begins with blanks" : "no blank belongs here",
          fix: fault.fix("Remove the blanks"))
      } else {
        report.report(
          at: fault.range, "\(fault.found) blanks stand here instead of \(fault.expected)",
          fix: fault.fix("Write \(blanks)"))
      }
    }
  }
}
