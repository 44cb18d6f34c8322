import DatelineArchive
import DatelineSyntax

enum TooManyRelated: Rule {
  static let metadata = RuleMetadata(
    id: "too-many-related", group: .related, severity: .warning, scope: .page,
    summary: "The related section has more items than its dialect allows.",
    explanation: """
      English and Chinese pages list ten related events at most, English ones with `Formats:` five. Pages are cut there
      when they are written. Only pages whose labels show their dialect are looked at.
      """,
    examples: [
      .bad(RelatedExamples.page(items(11))),
      .good(RelatedExamples.page(items(10))),
    ])

  static let interest = RuleInterest.deviations(.relatedCount, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.isDialectCertain, let section = page.eventPage?.related else { return }
    let limit = page.dialect.relatedLimit
    // Most pages have fewer links than the limit; facts count them without a look at the tree.
    guard page.facts.links.count > limit || page.facts.deviations.contains(.relatedPath) else { return }
    let items = Array(section.items)
    guard items.count > limit, limit > 0 else { return }
    let first = items[limit]
    report.report(
      at: first.numberToken?.range ?? first.rangeWithoutNewline,
      "the list has \(items.count) items; pages of the dialect '\(page.dialect.id)' have at most \(limit)",
      fix: section.removal(
        ofItemsAt: items[limit...].map(\.node.position), title: "Remove the items beyond the limit"))
  }

  private static func items(_ count: Int) -> String {
    (1...count).map { number in
      "\(number). [Ship \(number) sails](/news/2015/11/\(20 - number)/ship-\(number)-sails.md) _Context: harbour_"
    }.joined(separator: "\n")
  }
}
