import DatelineArchive
import DatelineSyntax

enum WrongBlankLines: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-blank-lines", group: .text, severity: .information, scope: .page,
    summary: "The number of blank lines between two parts of a page is not that of its dialect.",
    explanation: """
      One blank line stands between most parts of a page, none between items, between topic and headline,
      and at the end; before the first section there are as many as the dialect has. Comments that switch
      rules off count as nothing. Between the entries of a day index there is none or one.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)


        # Harbour reopens after the storm

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm


        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:
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

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var gaps = BlankLineGaps(page)
    switch page.tree.kind {
    case .eventPage:
      for child in page.tree.root.children {
        if child.kind.isSection {
          for line in child.children { gaps.visit(line, page, &report) }
        } else {
          gaps.visit(child, page, &report)
        }
      }
    case .dayIndex:
      // The front page has a form of its own.
      guard page.facts.place != nil else { return }
      for child in page.tree.root.children {
        if child.kind == .daySection {
          for line in child.children { gaps.visit(line, page, &report) }
        } else {
          gaps.visit(child, page, &report)
        }
      }
    }
    gaps.end(page, &report)
  }
}
