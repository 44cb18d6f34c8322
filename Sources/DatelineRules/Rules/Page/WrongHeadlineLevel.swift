import DatelineSyntax

enum WrongHeadlineLevel: Rule {
  static let metadata = RuleMetadata(
    id: "wrong-headline-level", group: .page, severity: .warning, scope: .page,
    summary: "A headline has more than one '#'.",
    explanation: """
      The headline is the heading of level 1. Level 2 is a day in an index, level 3 a section.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ## Harbour reopens after the storm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.deviations([.heading, .order], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let headline = page.eventPage?.headline, headline.level > 1, let marker = headline.marker else {
      return
    }
    let isTopic = page.tree.root.children.contains {
      $0.kind == .headlineLine && Headline($0)?.level == 1
    }
    if isTopic {
      report.report(
        at: marker.range, "a topic line has five '#', not \(headline.level); the headline follows",
        fix: Fix(
          title: "Write five '#'", safety: .unsafe,
          edits: [TextEdit(range: marker.range, replacement: "#####")]))
      return
    }
    report.report(
      at: marker.range, "a headline has one '#', not \(headline.level)",
      fix: Fix(
        title: "Write one '#'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: "#")]))
  }
}
