import DatelineSyntax

extension FuzzTarget {
  /// Making a slug and recognising it agree, whatever the rule.
  static let slugs = FuzzTarget(name: "slugs") { input in
    var input = input
    var rule = input.choose(from: [SlugRule.english, .chinese])
    if input.choose(below: 2) == 1 {
      rule.limit = input.choose(below: 300) - 10
      rule.limitUnit = input.choose(from: SlugRule.LimitUnit.allCases)
      rule.transliteration = input.choose(from: SlugRule.Transliteration.allCases)
      rule.lowercased = input.choose(below: 2) == 1
      rule.kept = input.choose(from: SlugRule.KeptCharacters.allCases)
      rule.separator = input.choose(from: Array("-_+~".utf8))
    }
    let headline = input.text()
    let other = input.text()
    let slug = rule.slug(for: headline.span)
    expect(rule.matches(slug: slug.span, headline: headline.span), "its own slug isn't recognised")
    expect(
      rule.matches(slug: other.span, headline: headline.span) == (other == slug), "another slug is recognised"
    )
    expect(!rule.matches(slug: (slug + other + [0x61]).span, headline: headline.span), "more is recognised")
    // A separator may be a character that is kept, such as `_`.
    let isKept = rule.kept == .lettersNumbersAndUnderscore && rule.separator == UInt8(ascii: "_")
    expect(
      isKept || (slug.first != rule.separator && slug.last != rule.separator),
      "a separator at the slug's border")
    expect(!slug.contains(UInt8(ascii: "/")), "a slug with a slash")
    _ = rule.followsApartFromLostAccents(slug: other.span, headline: headline.span)
    let new = rule.slugForNewPage(headline: headline.span)
    expect(!new.contains(UInt8(ascii: "/")), "a new slug with a slash")
    expect(new.allSatisfy { $0 >= 0x20 }, "a new slug with a control character")
  } seeds: {
    [
      "  A Storm's  end: 2-1. ", "António “Sæter” — Łódź", "新闻，第6.3级", "Ⅷ①２ａ々〇", "a_b-C d",
    ].map { FuzzInput.seed([Array($0.utf8), Array("a-storm-s-end".utf8)], choices: [0, 0]) }
  }
}
