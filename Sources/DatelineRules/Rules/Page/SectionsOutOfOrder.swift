import DatelineSyntax

enum SectionsOutOfOrder: Rule {
  static let metadata = RuleMetadata(
    id: "sections-out-of-order", group: .page, severity: .warning, scope: .page,
    summary: "The sections of a page are not in the order sources, changes, related events.",
    explanation: """
      Readers and programs expect the sources first, then the changes, then the related events.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Related:

        1. [Storm closes the harbour](/news/2015/11/19/storm-closes-the-harbour.md) _Context: harbour, storm_

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

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  private static let order: [SyntaxKind] = [.sourcesSection, .changesSection, .relatedSection]

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !view.isRegular else { return }
    var highest: (rank: Int, label: String)?
    var seen: SyntaxKindSet = []
    for section in view.root.children {
      guard let rank = order.firstIndex(of: section.kind), !seen.contains(section.kind),
        let heading = section.child(.sectionHeading)
      else { continue }
      seen.insert(SyntaxKindSet(section.kind))
      let label = heading.child(.label)?.description ?? ""
      if let highest, highest.rank > rank {
        report.report(
          at: heading.rangeWithoutNewline, "the section '\(label)' belongs above '\(highest.label)'",
          fix: rearrangement(of: view))
      } else {
        highest = (rank, label)
      }
    }
  }

  /// Puts the sections into their order, those of one kind into that in which they stand.
  private static func rearrangement(of view: EventPage) -> Fix? {
    // What can't be placed may belong to the section above it.
    guard !view.tree.kinds.contains(.unknownSection) else { return nil }
    let ranks = view.sections.map { order.firstIndex(of: $0.node.kind) ?? 0 }
    let places = ranks.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    guard let edits = try? view.rearrangingSections(into: places), !edits.isEmpty else { return nil }
    return Fix(title: "Put the sections in order", safety: .safe, edits: edits.edits)
  }
}
