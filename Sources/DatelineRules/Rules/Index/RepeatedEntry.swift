import DatelineArchive
import DatelineSyntax

enum RepeatedEntry: Rule {
  static let metadata = RuleMetadata(
    id: "repeated-entry", group: .index, severity: .warning, scope: .page,
    summary: "A day index lists an event more than once.",
    explanation: """
      Two entries that lead to one page look like two events. Remove one of them; where their topics differ, keep the
      one under the topic that the page has.
      """,
    examples: [
      .bad(ExampleDay.index(entries: [ExampleDay.harbour, ExampleDay.harbour]) + ExampleDay.harbourPage),
      .good(
        ExampleDay.index(entries: [ExampleDay.harbour, ExampleDay.ferries]) + ExampleDay.harbourPage
          + ExampleDay.ferriesPage),
    ])

  static let interest = RuleInterest.deviations(.repeatedLink, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var lines: LineIndex?
    page.facts.forEachRepeatedLink { repeated, first in
      guard let entry = page.entry(of: repeated), let link = entry.link, let destination = link.destination,
        let other = page.entry(of: first)?.heading
      else { return }
      let index = lines ?? LineIndex(page.bytes.span)
      lines = index
      report.report(
        at: link.rangeWithoutNewline,
        "the event is listed already: an entry above leads to '\(destination)' too",
        related: [
          Diagnostic.RelatedPlace(
            file: page.path, range: other.rangeWithoutNewline,
            line: index.line(containing: other.range.lowerBound),
            message: "the first entry of the event")
        ], fix: removal(of: entry, in: page))
    }
  }

  /// The next entry of the day.
  private static func next(after entry: DayIndex.Entry, in page: PageContext) -> DayIndex.Entry? {
    var place = entry.node.position + entry.node.descendants.count + 1
    while place < page.tree.nodes.endIndex {
      let node = page.tree.nodes[place]
      if node.kind == .daySection { return nil }
      if let entry = DayIndex.Entry(node) { return entry }
      place += node.descendants.count + 1
    }
    return nil
  }

  /// Removes an entry, unless the next one stands under its topic.
  private static func removal(of entry: DayIndex.Entry, in page: PageContext) -> Fix? {
    if entry.topic != nil, let next = next(after: entry, in: page), next.topic == nil { return nil }
    var end = entry.range.upperBound
    // One of the blank lines that separate entries goes with it. In preorder what is before an entry is a neighbour.
    let nodes = page.tree.nodes
    let place = entry.node.position
    let behind = place + entry.node.descendants.count + 1
    if behind < nodes.endIndex, isBlankLine(nodes[behind]), isBlankLine(nodes[place - 1]) {
      end = nodes[behind].range.upperBound
    }
    return Fix(
      title: "Remove the repeated entry", safety: .unsafe,
      edits: [.deletion(entry.range.lowerBound..<end)])
  }

  /// Whether a node is a blank line without any blanks.
  private static func isBlankLine(_ node: SyntaxNode) -> Bool { node.kind == .blankLine && node.isToken }
}
