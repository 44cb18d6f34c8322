import DatelineArchive
import DatelineSyntax

enum OverlongSlug: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "overlong-slug", group: .names, severity: .warning, scope: .references,
    summary: "A page's slug is longer than the dialect's slugs are.",
    explanation: """
      Slugs are cut at 140 bytes in English and at 60 characters in Chinese. A longer one was not made by the rule, and
      some file systems can't hold it.
      """,
    examples: [
      .bad(ExampleDay.index(entries: [long]) + ExampleDay.page("Harbour reopens", longSlug)),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  private static let longSlug = Array(repeating: "harbour-reopens", count: 10).joined(separator: "-")
  private static let long = ExampleDay.entry("Harbour reopens", longSlug)

  static let interest = RuleInterest.deviations(.slug, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool {
    guard let place = page.place else { return false }
    // The pages around it or a setting may tell.
    guard let dialect = page.dialectIndex else { return true }
    return place.slug.count > archive.dialects.all[dialect].slug.limit
      && length(of: place.slug, in: archive.dialects.all[dialect].slug.limitUnit)
        > archive.dialects.all[dialect].slug.limit
  }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.isDialectKnown, let slug = page.facts.place?.slug else { return }
    let rule = page.dialect.slug
    let length = length(of: slug, in: rule.limitUnit)
    // Letters that become two in ASCII can make a slug longer than what it was made from.
    if let headline = page.facts.headline, rule.matches(slug: slug.span, headline: headline.bytes.span) {
      return
    }
    guard length > rule.limit else { return }
    report.report(
      at: page.placeOfPath,
      "the slug has \(length) \(rule.limitUnit.rawValue), but slugs are cut at \(rule.limit)")
  }

  private static func length(of slug: ArraySlice<UInt8>, in unit: SlugRule.LimitUnit) -> Int {
    switch unit {
    case .bytes: slug.count
    case .characters: slug.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }
  }
}
