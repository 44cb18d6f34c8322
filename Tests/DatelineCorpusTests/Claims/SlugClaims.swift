import DatelineSyntax

extension Claim {
  static let slugClaims = [
    // Chinese slugs.
    Claim(28) { corpora, tally in
      var pages = 0
      for (page, event) in corpora.chinese.events {
        guard let path = page.path, let headline = event.headline?.text else { continue }
        pages += 1
        tally.expect(
          SlugRule.chinese.matches(slug: Array(path.slug).span, headline: Array(headline.bytes).span),
          page.file)
      }
      tally.expect(pages, equals: 8_984, "pages")
    },
    // English slugs: those of the pages, and those of the links as their texts have it.
    Claim(29) { corpora, tally in
      var links = 0
      var following = 0
      for (page, event) in corpora.english.events {
        for item in event.related.map({ Array($0.items) }) ?? [] {
          guard let path = page.target(of: item.link, prefix: ""), let text = item.linkText else { continue }
          links += 1
          if SlugRule.english.matches(slug: Array(path.slug).span, headline: Array(text.bytes).span) {
            following += 1
          }
        }
      }
      tally.expect(links, equals: 210, "links")
      tally.expect(following, equals: 192, "links whose slug follows from their text")
    },
  ]
}
