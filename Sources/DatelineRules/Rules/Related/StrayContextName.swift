import DatelineArchive
import DatelineRelated
import DatelineSyntax

enum StrayContextName: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "stray-context-name", group: .related, severity: .information, scope: .references,
    summary: "A context has a name that neither of the two pages knows.",
    explanation: """
      The context of a link names what both events are about. Nothing of this name stands in the topic, the headline or the
      summary of the page or of the one that the link leads to: not the name, no word of four letters of it and no two of its
      Chinese characters; nor does the context of a link of the two to other pages have it, nor the page's entry in its day's
      index. Case, accents and Chinese variants don't count.

      It may be right where a text says the same in other words. Otherwise take it out, or write the name that is meant.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, Mars_"
        )),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, STORM_"
        )),
    ])

  static let interest = RuleInterest.kinds(.context, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    var isConcerned = false
    forEachStrayName(on: page, in: archive) { _, _, _ in isConcerned = true }
    return isConcerned
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard let archive = page.archive else { return }
    forEachStrayName(on: page.facts, in: archive) { link, name, target in
      page.item(at: link.position)?.context?.forEachName { range in
        guard page.bytes[range].elementsEqual(name.bytes) else { return }
        report.report(
          at: range,
          "neither page knows '\(page.shortText(range))': no text of theirs and no link to a third page has it",
          related: [page.place(of: target, at: target.headlinePlace, "the other page")])
      }
    }
  }

  /// Of a page with more names that stand at one link only some are judged, so that none takes for ever.
  private static let mostNames = 200

  /// Calls a closure with each name that a link alone has, the link, and the page that it leads to.
  private static func forEachStrayName(
    on page: PageFacts, in archive: ArchiveIndex,
    _ body: (PageFacts.Link, PageFacts.Text, PageFacts) -> Void
  ) {
    // What isn't read as it was meant has names that nobody meant.
    guard page.deviations.isDisjoint(with: [.relatedItem, .contextComma]) else { return }
    var count = 0
    // Most names stand at several links of a page.
    page.forEachLoneName { link, name in
      count += 1
      guard count <= mostNames, let target = archive.target(of: link), target.document == .eventPage,
        target.path != page.path,
        !target.hasName(name, besidesLinksTo: page)
      else { return }
      guard page.topic != name, target.topic != name else { return }
      // Nearly all names stand in one of the texts.
      let texts = [PageText(page), PageText(target)]
      guard !texts.contains(where: { $0.contains(name.bytes) }), !isIndexed(name, for: page, in: archive),
        !texts.contains(where: { $0.containsPart(of: name.bytes) })
      else { return }
      body(link, name, target)
    }
  }

  /// Whether the entry of a page in its day's index has a name.
  private static func isIndexed(_ name: PageFacts.Text, for page: PageFacts, in archive: ArchiveIndex) -> Bool
  {
    guard let date = page.date, let place = archive.day(date)?.index, let index = archive.pages[place]
    else { return false }
    return index.links.contains { $0.leads(to: page.path) && index.names(of: $0).contains(name) }
  }
}
