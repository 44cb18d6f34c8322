import DatelineArchive
import DatelineSyntax

enum MissingDateLine: Rule {
  static let metadata = RuleMetadata(
    id: "missing-date-line", group: .page, severity: .error, scope: .page,
    summary: "A page has no date line, or has it below its headline.",
    explanation: """
      The date line says on which day the event took place, and links to that day's index. It is the first
      line of a page, but for a line `Formats:`. Where the page's path tells the day, the fix writes the
      line.
      """,
    examples: [
      .bad(
        """
        # Harbour reopens after the storm




        ### Source:

        1. [Harbour Post](https://example.org/harbour)

        """),
      .bad(
        """
        # Harbour reopens after the storm

        ### [2015-11-20](/news/2015/11/20/index.md)

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
    guard let view = page.eventPage else { return }
    if let line = view.dateLine {
      guard !view.isRegular, let first = view.topic?.node ?? view.headline?.node,
        first.range.lowerBound < line.range.lowerBound
      else { return }
      report.report(at: line.rangeWithoutNewline, "the date line belongs above the topic and the headline")
      return
    }
    let place = (view.topic?.node ?? view.headline?.node)?.range.lowerBound ?? 0
    report.report(
      at: place..<place, "the date line is missing" + example(page), fix: insertion(page, at: place))
  }

  private static func line(_ page: PageContext) -> String? {
    guard let prefix = prefix(page), let date = page.facts.date else { return nil }
    return "### [\(date)](\(prefix)/news/\(date.pathComponents)/index.md)"
  }

  /// What the link's path begins with: where nothing tells the dialect, only if all have the same.
  private static func prefix(_ page: PageContext) -> String? {
    let prefix = page.dialect.dateLinkPrefix
    return page.isDialectKnown || page.dialects.all.allSatisfy { $0.dateLinkPrefix == prefix } ? prefix : nil
  }

  private static func example(_ page: PageContext) -> String {
    line(page).map { "; '\($0)' should stand here" } ?? ""
  }

  /// None where a line that can't be placed, or the first of two headlines, may be what is left of the date line, and
  /// none on a page that has no headline: it may be anything.
  private static func insertion(_ page: PageContext, at place: Int) -> Fix? {
    guard page.eventPage?.headline != nil, !page.tree.kinds.contains(.unexpectedLine),
      page.tree.root.children.lazy.filter({ $0.kind == .headlineLine }).prefix(2).count < 2,
      let line = line(page)
    else { return nil }
    return Fix(
      title: "Insert the date line", safety: page.dialectSafety,
      edits: [.insertion(of: line + "\n\n", at: place)])
  }
}
