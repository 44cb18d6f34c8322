import DatelineSyntax

enum PaddedPublisher: Rule {
  static let metadata = RuleMetadata(
    id: "padded-publisher", group: .lists, severity: .information, scope: .page,
    summary: "A publisher's name begins or ends with a blank.",
    explanation: """
      The blank shows nowhere, but it makes two publishers of one where names are compared or counted. The wide blank of
      Chinese text and the one that doesn't break count too.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier ](https://courier.example/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.publisher, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for section in page.tree.root.children where section.kind == .sourcesSection {
      for item in section.children where item.kind == .listItem {
        guard let text = item.child(.link)?.child(.text) else { continue }
        checkText(text, page, &report)
      }
    }
  }

  private static func checkText(_ text: SyntaxNode, _ page: PageContext, _ report: inout Reporter) {
    let all = text.bytes
    var name = all
    while let blank = blanks.first(where: { name.starts(with: $0) }) { name = name.dropFirst(blank.count) }
    while let blank = blanks.first(where: { name.suffix($0.count).elementsEqual($0) }) {
      name = name.dropLast(blank.count)
    }
    guard name.count < all.count, !name.isEmpty else { return }
    let start = all.startIndex..<name.startIndex
    let end = name.endIndex..<all.endIndex
    report.report(
      at: start.isEmpty ? end : start,
      "the publisher '\(page.shortText(name.startIndex..<name.endIndex))' has a blank \(start.isEmpty ? "behind" : "before") it",
      fix: Fix(
        title: "Take the blanks away", safety: .safe,
        edits: [start, end].filter { !$0.isEmpty }.map { .deletion($0) }))
  }

  /// Space, tab, U+00A0 and U+3000.
  private static let blanks: [[UInt8]] = [[0x20], [0x09], [0xC2, 0xA0], [0xE3, 0x80, 0x80]]
}
