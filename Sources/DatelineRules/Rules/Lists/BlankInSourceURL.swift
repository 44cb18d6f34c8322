import DatelineSyntax

enum BlankInSourceURL: Rule {
  static let metadata = RuleMetadata(
    id: "blank-in-source-url", group: .lists, severity: .warning, scope: .page,
    summary: "The address of a source has a blank in it.",
    explanation: """
      An address ends at a blank: most readers show the link as plain text. Blanks at the ends are taken away, those
      within are written as `%20`, which is what a browser would do.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/old harbour )

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/old%20harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.sourceAddress, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    SourceURLs.forEach(on: page) { node, _, _ in
      let url = node.bytes
      guard let blank = url.firstIndex(where: isBlank) else { return }
      let end = url.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? url.startIndex
      let start = url.firstIndex { !isBlank($0) } ?? end
      var edits: [TextEdit] = []
      if start > url.startIndex { edits.append(.deletion(url.startIndex..<start)) }
      for place in start..<max(start, end) where isBlank(url[place]) {
        edits.append(TextEdit(range: place..<(place + 1), replacement: url[place] == 0x20 ? "%20" : "%09"))
      }
      if end < url.endIndex, end >= start { edits.append(.deletion(end..<url.endIndex)) }
      let fix = start < end ? Fix(title: "Take out the blanks", safety: .safe, edits: edits) : nil
      report.report(
        at: blank..<(blank + 1), "the address has a blank, which ends it; write '%20' or leave it out",
        fix: fix)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
