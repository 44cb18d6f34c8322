import DatelineSyntax

enum RepeatedSection: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-section", group: .page, severity: .warning, scope: .page,
    summary: "A page has two sections of the same kind.",
    explanation: """
      Sources, changes and related events each have one section. Move the items of the second to the
      first.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Source:

        1. [Harbour Post](https://example.org/ferry)

        """),
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        ### Source:

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

  static let interest = RuleInterest.deviations(.order, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let view = page.eventPage, !view.isRegular else { return }
    let bodies = SectionBodies(view)
    var first: [SyntaxKind: Int] = [:]
    var place = -1
    for section in view.root.children where section.kind.isSection && section.kind != .unknownSection {
      place += 1
      guard let earlier = first[section.kind] else {
        first[section.kind] = place
        continue
      }
      guard let heading = section.child(.sectionHeading) else { continue }
      let label = heading.child(.label)?.description ?? ""
      var fix: Fix?
      if let bodies, bodies.areSame(earlier, place), let edit = bodies.removal(of: place) {
        fix = Fix(title: "Remove the copy", safety: .safe, edits: [edit])
      }
      report.report(
        at: heading.rangeWithoutNewline,
        "the page has a section '\(label)' already" + (fix == nil ? "" : ", and this one says the same"),
        fix: fix)
    }
  }
}
