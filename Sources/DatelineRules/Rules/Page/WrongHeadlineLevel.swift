import DatelineArchive
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
    guard let view = page.eventPage, let headline = view.headline else { return }
    if headline.level > 1, let marker = headline.marker {
      report.report(
        at: marker.range, "a headline has one '#', not \(headline.level)",
        fix: Fix(
          title: "Write one '#'", safety: isCertain(headline, view, page) ? .safe : .unsafe,
          edits: [TextEdit(range: marker.range, replacement: "#")]))
      return
    }
    guard !view.isRegular else { return }
    for line in view.root.children.lazy.compactMap(Headline.init) where line.level > 1 {
      guard line.range.lowerBound < headline.range.lowerBound, let marker = line.marker else { return }
      checkAbove(line, marker, view, &report)
    }
  }

  /// Whether nothing else on the page can be the headline: once it is one, other pages copy it.
  private static func isCertain(_ headline: Headline, _ view: EventPage, _ page: PageContext) -> Bool {
    guard view.dateLine != nil else { return false }
    if !page.facts.deviations.contains(.slug) { return true }
    let standsBelowTopic = view.topic?.range.upperBound == headline.range.lowerBound
    return standsBelowTopic || (view.summary == nil && !page.tree.kinds.contains(.unexpectedLine))
  }

  /// A heading above the headline, mostly the topic line, or what is left of the date line.
  private static func checkAbove(
    _ line: Headline, _ marker: SyntaxNode, _ view: EventPage, _ report: inout Reporter
  ) {
    guard view.dateLine != nil, view.topic == nil else {
      let what = view.dateLine == nil ? "is neither date line nor topic line" : "is no topic line"
      report.report(
        at: marker.range, "a heading with \(line.level) '#' above the headline \(what)")
      return
    }
    report.report(
      at: marker.range, "a topic line has five '#', not \(line.level); the headline follows",
      fix: Fix(
        title: "Write five '#'", safety: .unsafe,
        edits: [TextEdit(range: marker.range, replacement: "#####")]))
  }
}
