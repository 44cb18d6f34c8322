import DatelineSyntax

enum MalformedSectionHeading: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-section-heading", group: .page, severity: .warning, scope: .page,
    summary: "The heading of a section has the wrong level, or its colon is missing or full-width.",
    explanation: """
      The heading of a section has three `#`, its label, and a colon of one byte: `### Source:`.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ## Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        ##### 港口
        # 風暴過後港口重新開放




        ### 信息来源：

        1. [港報](https://example.org/harbour)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations([.sectionHeading, .order], in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    if let view = page.eventPage, !view.isRegular { checkOtherHeadings(view, page, &report) }
    for section in page.tree.root.children where section.kind.isSection {
      guard let heading = section.child(.sectionHeading), let label = heading.child(.label) else { continue }
      if let marker = heading.child(.headingMarker), marker.range.count != 3 {
        report.report(
          at: marker.range, "the heading of a section has three '#', not \(marker.range.count)",
          // A line with an unknown label may be meant as something else.
          fix: Fix(
            title: "Write three '#'", safety: section.kind == .unknownSection ? .unsafe : .safe,
            edits: [TextEdit(range: marker.range, replacement: "###")]))
      }
      let colon = heading.child(.colon)
      // The rest of an unknown heading is judged with its label.
      guard section.kind != .unknownSection, colon?.range.count != 1 else { continue }
      let place = label.range.upperBound
      report.report(
        at: colon?.range ?? place..<place,
        colon == nil
          ? "there is no colon behind '\(label)'"
          : "the colon behind '\(label)' is full-width; it should be ':'",
        fix: Fix(
          title: "Write ':'", safety: .safe,
          edits: [TextEdit(range: colon?.range ?? place..<place, replacement: ":")]))
    }
  }

  /// Headings that are taken for a topic or a headline by their level.
  private static func checkOtherHeadings(_ view: EventPage, _ page: PageContext, _ report: inout Reporter) {
    for line in view.root.children where line.kind == .topicLine || line.kind == .headlineLine {
      guard line != view.headline?.node, SectionLabel.isLabel(line, page),
        let marker = line.child(.headingMarker)
      else { continue }
      report.report(
        at: marker.range, "the heading of a section has three '#', not \(marker.range.count)",
        fix: Fix(
          title: "Write three '#'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: "###")])
      )
    }
  }
}
