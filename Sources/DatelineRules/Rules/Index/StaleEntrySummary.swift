import DatelineArchive
import DatelineSyntax

enum StaleEntrySummary: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "stale-entry-summary", group: .index, severity: .warning, scope: .references,
    summary: "The line below an entry of a day index is not the summary of the page that it leads to.",
    explanation: """
      Where a page has a summary, its entry copies it, whole or cut: to 303 characters and ` ...`, or to 200. Where it has
      none, the entry has the event's context, which is not judged.
      """,
    examples: [
      .bad(index("The harbour stays closed.") + page),
      .good(index("The first ferry left at noon.") + page),
    ])

  private static func index(_ text: String) -> String {
    ExampleDay.index(entries: [
      ExampleDay.entry("Harbour reopens after the storm", "harbour-reopens-after-the-storm", text: text)
    ])
  }

  private static let page = """
    //- news/2015/11/20/harbour-reopens-after-the-storm.md
    ### [2015-11-20](/news/2015/11/20/index.md)

    # Harbour reopens after the storm

    The first ferry left at noon.




    ### Source:

    1. [Harbour Post](https://example.org/harbour)

    """

  static let interest = RuleInterest.kinds(.entrySummary, in: [.dayIndex])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.contains { link in
      guard link.hasSummary, let target = archive.target(of: link), target.summary != nil else {
        return false
      }
      return !link.showsSummary(of: target)
    }
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    for link in page.facts.links where link.hasSummary {
      guard let target = archive.target(of: link), target.document == .eventPage,
        let summary = target.summary?.bytes, let entry = page.entry(of: link),
        let shown = entry.summary?.text, !entry.showsSummary(summary)
      else { continue }
      let quoted = Quotation.difference(shown.bytes, summary[...])
      report.report(
        at: shown.range, "the entry says '\(quoted.left)', but the page's summary is '\(quoted.right)'",
        related: [page.place(of: target, at: target.summaryPlace, "the summary of the page")],
        fix: target.isHeadlineDoubtful
          ? nil
          : Fix(
            title: "Copy the page's summary", safety: .unsafe,
            edits: [TextEdit(range: shown.range, replacement: summary)]))
    }
  }
}
