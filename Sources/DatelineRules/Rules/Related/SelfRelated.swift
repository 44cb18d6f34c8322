import DatelineArchive
import DatelineSyntax

enum SelfRelated: Rule {
  static let metadata = RuleMetadata(
    id: "self-related", group: .related, severity: .warning, scope: .page,
    summary: "A page lists itself among its related events.",
    explanation: """
      A link that leads to where the reader is helps nobody. It comes from an event that was filed under two headlines.
      Remove the item and number the others anew.
      """,
    examples: [
      .bad(
        RelatedExamples.archive(
          """
          1. [Harbour reopens](/news/2015/11/20/harbour-reopens.md) _Context: Anytown, harbour_
          2. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_
          """)),
      .good(
        RelatedExamples.archive(
          "1. [Storm shuts the harbour](/news/2015/11/19/storm-shuts-the-harbour.md) _Context: Anytown, harbour_"
        )),
    ])

  static let interest = RuleInterest.deviations(.selfLink, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    for link in page.facts.linksToItself {
      guard let (section, item) = RelatedLinks.item(at: link.position, on: page),
        let destination = item.destination
      else { continue }
      report.report(
        at: destination.range, "the link leads to this page itself",
        fix: ItemLines.removal(of: item, from: section, title: "Remove the item"))
    }
  }
}
