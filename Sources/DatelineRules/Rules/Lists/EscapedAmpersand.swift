import DatelineSyntax

enum EscapedAmpersand: Rule {
  static let metadata = RuleMetadata(
    id: "escaped-ampersand", group: .lists, severity: .warning, scope: .page,
    summary: "The address of a source has `&amp;` where `&` is meant.",
    explanation: """
      Addresses of sources are written with the bare `&`. Programs that take the address as it stands would ask the
      server for a parameter called `amp;…`. Only addresses of pictures have `&amp;` in real pages and are let be.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/?page=3&amp;story=harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/?page=3&story=harbour)
        2. [Cover Image](https://courier.example/harbour.jpg?w=1200&amp;h=630)

        """),
    ])

  static let interest = RuleInterest.deviations(.sourceAddress, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    SourceURLs.forEach(on: page) { node, item, isAttached in
      guard !isAttached, let first = node.bytes.firstRange(of: "&amp;"),
        let item = ListItem(item), !page.isCoverImage(item)
      else { return }
      var edits: [TextEdit] = []
      var rest = node.bytes
      while let found = rest.firstRange(of: "&amp;") {
        edits.append(.deletion((found.lowerBound + 1)..<found.upperBound))
        rest = rest[found.upperBound...]
      }
      report.report(
        at: first, "'&amp;' in an address means '&'",
        fix: Fix(title: "Write '&'", safety: .safe, edits: edits))
    }
  }
}
