import DatelineSyntax

enum MalformedEntry: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-entry", group: .index, severity: .error, scope: .page,
    summary: "An entry of a day index is not `### [headline](path)` with an optional topic above.",
    explanation: """
      An entry is a topic line `##### Topic`, which may be missing, the heading `### [headline](path)`, and in some
      dialects one line of text. A topic without an entry, a heading without a link and a link that is not finished
      show nothing that can be followed.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [
          ExampleDay.harbour,
          "### [Ferries sail again](/news/2015/11/20/ferries-sail-again.md\n_Context: harbour_\n",
        ]) + ExampleDay.harbourPage),
      .bad(ExampleDay.index(entries: [ExampleDay.harbour, "##### Ferries\n"]) + ExampleDay.harbourPage),
      .bad(
        ExampleDay.index(entries: [
          "#\(ExampleDay.harbour)"
        ]) + ExampleDay.harbourPage),
      .good(ExampleDay.index(entries: ["##### Harbours\n" + ExampleDay.harbour]) + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.deviations(.entry, in: [.dayIndex])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for node in page.tree.nodes where node.kind == .indexEntry {
      guard let entry = DayIndex.Entry(node) else { continue }
      if let topic = entry.topic { checkLevel(of: topic.node, 5, "a topic", &report) }
      guard let heading = entry.heading else {
        report.report(
          at: entry.topic?.rangeWithoutNewline ?? node.rangeWithoutNewline,
          "no entry follows this topic\(entry.topic?.text.map { " '\($0.quotation)'" } ?? "")")
        continue
      }
      checkLevel(of: heading, 3, "an entry", &report)
      check(heading, entry.link, &report)
    }
  }

  private static func check(_ heading: SyntaxNode, _ link: Link?, _ report: inout Reporter) {
    guard let link else {
      report.report(
        at: heading.rangeWithoutNewline,
        "the heading of an entry is a link, '### [headline](path)', and this is none")
      return
    }
    if let missing = link.missing {
      report.report(
        at: missing.offset..<missing.offset, "the link is not finished: '\(missing.token)' is missing here",
        fix: missing.token == ")" && link.destination != nil
          ? Fix(
            title: "Close the link", safety: .safe, edits: [.insertion(of: ")", at: missing.offset)]) : nil)
    } else if link.text == nil {
      let offset = link.range.lowerBound + 1
      report.report(at: offset..<offset, "the entry has no headline between its brackets")
    } else if link.destination == nil {
      report.report(at: link.range, "the entry has no path between its parentheses")
    }
  }

  private static func checkLevel(
    of heading: SyntaxNode, _ level: Int, _ what: String, _ report: inout Reporter
  ) {
    guard let marker = heading.child(.headingMarker), marker.range.count != level else { return }
    let right = String(repeating: "#", count: level)
    report.report(
      at: marker.range, "\(what) begins with '\(right)', this one with '\(marker)'",
      fix: Fix(
        title: "Write '\(right)'", safety: .safe, edits: [TextEdit(range: marker.range, replacement: right)]))
  }
}
