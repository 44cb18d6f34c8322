import DatelineSyntax

enum UnknownSection: Rule {
  static let metadata = RuleMetadata(
    id: "unknown-section", group: .page, severity: .warning, scope: .page,
    summary: "A section has a heading that no dialect knows.",
    explanation: """
      The sections of a page are its sources, its changes and its related events. A heading that isn't one
      of their labels is mostly a misspelt one, and then its items are not checked, nor found by readers
      of the page.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Sourcces:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Weather:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source: Harbour Post

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

  static let interest = RuleInterest.kinds(.unknownSection)

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for section in page.tree.root.children where section.kind == .unknownSection {
      guard let heading = section.child(.sectionHeading) else { continue }
      guard let label = heading.child(.label) else {
        report.report(at: heading.rangeWithoutNewline, "the heading of a section has no words")
        continue
      }
      let word = label.description
      if let (known, rest) = SectionLabel.split(label, page) {
        report.report(
          at: rest, "nothing stands behind the colon of '\(known):', but here '\(page.text(rest))'")
        continue
      }
      guard let guess = SectionLabel.nearest(to: word, on: page) else {
        let own = page.dialect.sourcesLabels.prefix(1) + page.dialect.changesLabels.prefix(1)
        let labels = (own + page.dialect.relatedLabels.prefix(1)).map { "'\($0)'" }
        report.report(
          at: label.range,
          "no section is called '\(word)'; those of a page are \(labels.joined(separator: " and "))")
        continue
      }
      let end = heading.child(.colon)?.range.upperBound ?? label.range.upperBound
      report.report(
        at: label.range, "no section is called '\(word)'; did you mean '\(guess.label)'?",
        fix: Fix(
          title: "Write '\(guess.label):'", safety: guess.isCertain ? .safe : .unsafe,
          edits: [TextEdit(range: label.range.lowerBound..<end, replacement: guess.label + ":")]))
    }
  }
}
