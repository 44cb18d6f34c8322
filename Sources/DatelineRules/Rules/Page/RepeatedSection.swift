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
    let sections = view.sections
    var first: [SyntaxKind: Section] = [:]
    var repeated: [Int] = []
    var copies: Set<Int> = []
    for (place, section) in sections.enumerated() where section.node.kind != .unknownSection {
      guard let earlier = first[section.node.kind] else {
        first[section.node.kind] = section
        continue
      }
      repeated.append(place)
      if section.content == earlier.content { copies.insert(place) }
    }
    // One fix for all copies, so that it costs no more than one parse; offered as often as those of items.
    let fix = removal(of: copies, from: view)
    var offered = 0
    for place in repeated {
      guard let heading = sections[place].heading else { continue }
      let isCopy = copies.contains(place)
      if isCopy { offered += 1 }
      report.report(
        at: heading.rangeWithoutNewline,
        "the page has a section '\(sections[place].label?.description ?? "")' already"
          + (isCopy ? ", and this one says the same" : ""),
        fix: isCopy && offered <= Section.sharedFixLimit ? fix : nil)
    }
  }

  private static func removal(of copies: Set<Int>, from page: EventPage) -> Fix? {
    guard !copies.isEmpty, let edits = try? page.removingSections(at: copies) else { return nil }
    return Fix(
      title: copies.count == 1 ? "Remove the copy" : "Remove all copies", safety: .safe, edits: edits.edits)
  }
}
