import DatelineSyntax

enum UnexpectedLine: Rule {
  static let metadata = RuleMetadata(
    id: "unexpected-line", group: .page, severity: .warning, scope: .page,
    summary: "A line has no place on a page.",
    explanation: """
      Above the headline stand the date line and the topic; below it one line of text, then sections with
      numbered items. Anything else, such as a second paragraph or text inside a section, is not read by
      anyone. Join a second paragraph to the first, or remove it.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        Written in haste
        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)
        The ferries sail again.

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

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

  static let interest = RuleInterest.deviations([.order, .dayHeading, .entry])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    if let view = page.eventPage {
      guard !view.isRegular || page.tree.kinds.contains(.unexpectedLine) else { return }
      checkEventPage(view, &report)
    } else if page.tree.kinds.contains(.unexpectedLine) {
      for node in page.tree.nodes where node.kind == .unexpectedLine {
        report.report(at: node.rangeWithoutNewline, "this line belongs to no entry of the day index")
      }
    }
  }

  private static func checkEventPage(_ view: EventPage, _ report: inout Reporter) {
    var place = "a page begins with its date line, topic and headline, so this line has no place"
    for child in view.root.children {
      switch child.kind {
      case .headlineLine: place = "a page has one line of text below its headline; this is another"
      case .summaryLine: place = "a page has one line of text below its headline; this is another"
      case .unexpectedLine: report.report(at: child.rangeWithoutNewline, place)
      case .listItem:
        report.report(at: child.rangeWithoutNewline, "this item stands in no section")
      case let kind where kind.isSection:
        for line in child.children where line.kind == .unexpectedLine {
          report.report(
            at: line.rangeWithoutNewline, "a section has numbered items only, such as '1. [text](address)'")
        }
      default: break
      }
    }
  }
}
