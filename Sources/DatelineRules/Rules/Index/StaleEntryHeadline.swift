import DatelineArchive
import DatelineSyntax

enum StaleEntryHeadline: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "stale-entry-headline", group: .index, severity: .warning, scope: .references,
    summary: "The text of an entry in a day index is not the headline of the page that it leads to.",
    explanation: """
      An entry copies the page's headline, blanks at its ends included. Where they differ, the headline was changed and
      the index was not written anew.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [
          ExampleDay.entry("Harbour still closed", "harbour-reopens-after-the-storm")
        ]) + ExampleDay.harbourPage),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  static let interest = RuleInterest.dayIndexes

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.contains { isStale($0, in: archive) != nil }
  }

  /// The page that an entry leads to if the entry shows another headline.
  private static func isStale(_ link: PageFacts.Link, in archive: ArchiveIndex) -> PageFacts? {
    guard let target = archive.target(of: link), target.document == .eventPage,
      !link.showsHeadline(of: target)
    else { return nil }
    return target
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    for link in page.facts.links {
      guard let target = isStale(link, in: archive), let headline = target.headline?.bytes,
        let shown = page.entry(of: link)?.link, shown.isFinished
      else { continue }
      // Between brackets without a text stands nothing to replace.
      let end = shown.node.range.lowerBound + 1
      let range = shown.text?.range ?? end..<end
      let quoted = Quotation.difference(page.bytes[range], headline[...])
      report.report(
        at: range, "the entry says '\(quoted.left)', but the page's headline is '\(quoted.right)'",
        related: [page.place(of: target, at: target.headlinePlace, "the headline of the page")],
        fix: target.isHeadlineDoubtful
          ? nil
          : Fix(
            title: "Copy the page's headline", safety: .safe,
            edits: [TextEdit(range: range, replacement: headline)]))
    }
  }
}
