import DatelineFormatting
import DatelineSyntax

enum WrongNumber: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-number", group: .lists, severity: .warning, scope: .page,
    summary: "An item of a list doesn't have the number after the one before it.",
    explanation: """
      Items are numbered 1, 2, 3. Browsers number a list anew, so that a slip shows only in the file, where it usually
      tells of an item that was lost, doubled or moved.

      A picture at the end of the sources, and the last of the earlier versions, may repeat the number before: pages
      have it either way. After a slip the numbers are expected to go on as they do, so that one slip is one finding.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        3. [The Ledger](https://ledger.example/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)
        2. [The Ledger](https://ledger.example/harbour)
        2. [Cover Image](https://ledger.example/harbour.jpg)

        """),
    ])

  static let interest = RuleInterest.layoutFaults

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachLayoutFault(.itemNumber) { fault in
      let number = page.shortText(fault.range, limit: 20)
      report.report(
        at: fault.range,
        "the item has the number \(number), but the next one is \(fault.expected)",
        fix: fault.fix("Number the item \(fault.expected)"))
    }
  }
}
