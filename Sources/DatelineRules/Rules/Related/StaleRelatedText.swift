import DatelineArchive
import DatelineSyntax

enum StaleRelatedText: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "stale-related-text", group: .related, severity: .warning, scope: .references,
    summary: "The text of a related link is not the headline of the page that it leads to.",
    explanation: """
      The text of a related link is a copy of the other page's headline, blanks included. When that headline is edited,
      its copies have to follow, or the page keeps saying what was corrected elsewhere.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Strom shuts harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_")
      ),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.kinds(.relatedSection, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    page.links.contains(where: archive.isStale)
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    for link in page.facts.links {
      guard let (target, headline) = staleHeadline(of: link, in: archive),
        let text = page.item(at: link.position)?.linkText
      else { continue }
      let quoted = Quotation.difference(page.bytes[text.range], headline.bytes[...])
      report.report(
        at: text.range, "the link says '\(quoted.left)', but the page's headline is '\(quoted.right)'",
        related: [page.place(of: target, at: target.headlinePlace, "the headline of the page")],
        fix: target.isHeadlineDoubtful
          ? nil
          : Fix(
            title: "Replace the link text by the headline", safety: .safe,
            edits: [TextEdit(range: text.range, replacement: headline.bytes)]))
    }
  }

  /// The page that a link leads to and its headline, if the link's text is another one.
  private static func staleHeadline(of link: PageFacts.Link, in archive: ArchiveIndex)
    -> (PageFacts, PageFacts.Text)?
  {
    guard link.hasText, let target = archive.target(of: link), target.document == .eventPage,
      let headline = target.headline, !headline.bytes.isEmpty, !link.hasText(headline)
    else { return nil }
    return (target, headline)
  }
}
