import DatelineArchive
import DatelineSyntax

enum MismatchedSlug: ArchiveRule {
  static let metadata = RuleMetadata(
    id: "mismatched-slug", group: .names, severity: .warning, scope: .references,
    summary: "A page's slug doesn't follow from its headline.",
    explanation: """
      A slug is made from the headline by the dialect's rule. Where it can't have been, the page was copied from another
      one, or the headline was changed later.

      A page keeps its slug when its headline is edited: where both still have much in common, the finding is a hint. In
      English it always is, since headlines have lost accents that the slug still shows; none is made where lost accents
      explain the slug.
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
    guard !expected.isEmpty else { return }
    let isHint =
      rule.transliteration == .latin1Unidecode || !page.isDialectCertain || mayBeEdited(slug, expected)
    report.report(
      at: text.range,
      """
      the slug '\(String(decoding: slug, as: UTF8.self))' doesn't follow from the headline, which gives \
      '\(String(decoding: expected, as: UTF8.self))'
      """, atMost: isHint ? .information : .error)
  }

  /// Whether a slug may be that of an earlier headline: both begin alike, or at most half has changed.
  private static func mayBeEdited(_ slug: ArraySlice<UInt8>, _ expected: [UInt8]) -> Bool {
    let left = Array(String(decoding: slug, as: UTF8.self).unicodeScalars)
    let right = Array(String(decoding: expected, as: UTF8.self).unicodeScalars)
    let shorter = min(left.count, right.count)
    let shared = zip(left, right).prefix { $0 == $1 }.count
    if shared * 2 >= shorter || shared >= alikeBeginning { return true }
    return NearestName.distance(from: left, to: right, limit: max(left.count, right.count) / 2) != nil
  }

  /// As many characters at the beginning are hardly alike by chance.
  private static let alikeBeginning = 10
}
