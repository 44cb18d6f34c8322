import DatelineArchive
import DatelineSyntax

enum MismatchedSlug: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "mismatched-slug", group: .names, severity: .warning, scope: .references,
    summary: "A page's slug doesn't follow from its headline.",
    explanation: """
      A slug is made from the headline by the dialect's rule. Where it can't have been, the page was copied from another
      one, or the headline was changed later.

      A page keeps its slug when its headline is edited, since published addresses must not break: `dateline rename` does
      so too. A slug that the rule could have given for another headline is therefore only a hint, and lost accents that
      explain a slug are none.
      """,
    examples: [
      .bad(
        ExampleDay.index(entries: [bridge]) + ExampleDay.page("Bridge closes for repairs", "harbour-reopens")),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  private static let bridge = ExampleDay.entry("Bridge closes for repairs", "harbour-reopens")

  static let interest = RuleInterest.deviations(.slug, in: [.eventPage])

  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool { true }

  static func check(_ page: PageContext, _ report: inout Reporter) {
    guard page.isDialectKnown, let place = page.facts.place, let text = page.eventPage?.headline?.text else {
      return
    }
    let rule = page.dialect.slug
    let slug = place.slug
    let headline = Array(text.bytes)
    guard !rule.matches(slug: slug.span, headline: headline.span),
      !rule.followsApartFromLostAccents(slug: slug.span, headline: headline.span)
    else { return }
    let expected = rule.slugForNewPage(headline: headline.span)
    // New pages fold accents, of which old slugs made other letters.
    guard !expected.isEmpty, expected != Array(slug) else { return }
    // A slug that the rule gives for some headline may be that of an earlier one.
    let isHint = !page.isDialectCertain || rule.slug(for: slug.span).elementsEqual(slug)
    report.report(
      at: text.range,
      """
      the slug '\(String(decoding: slug, as: UTF8.self))' doesn't follow from the headline, which gives \
      '\(String(decoding: expected, as: UTF8.self))'
      """, atMost: isHint ? .information : .error)
  }
}
