import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct SlugRuleLostAccentsTests {
  private func follows(_ slug: String, _ headline: String, _ rule: SlugRule = .english) -> Bool {
    let slugBytes = Array(slug.utf8)
    let headlineBytes = Array(headline.utf8)
    return rule.followsApartFromLostAccents(slug: slugBytes.span, headline: headlineBytes.span)
  }

  @Test(arguments: [
    ("Zoé’s “café” — a fête", "Zoe's \"cafe\" -- a fete"), ("Łódź – Gdańsk", "Lodz - Gdansk"),
    ("Łódź – Gdańsk", "Lodz--Gdansk"), ("Müller wins…", "Mller wins..."),
    ("Ærø ferry\u{A0}sinks", "AEro ferry sinks"),
    ("Straße", "Strasse"), ("“Quoted”", "Quoted"), ("plain words", "plain words"),
  ])
  func slugsOfTheOriginalAreExplained(original: String, shown: String) {
    #expect(follows(SlugRule.english.slug(for: original), shown))
  }

  @Test func aSlugThatTheOriginalsBytesCutShortIsExplained() {
    let tail = String(repeating: " bcd", count: 60)
    #expect(follows(SlugRule.english.slug(for: "Ré’s" + tail), "Re's" + tail))
    // Here the slug is that of the headline shown, only shorter than it can be.
    let short = SlugRule.english.slug(for: String(("Res" + tail).prefix(130)))
    #expect(!follows(short, "Res" + tail))
  }

  @Test(arguments: [
    ("zoas-cafe", "Zoe's cafe two"), ("other-words", "plain words"), ("plain", "plain words"),
    ("", "plain words"),
    ("plain-words", ""), ("plain-wxords", "plain words"), ("plain-words-more", "plain words"),
  ])
  func otherSlugsAreNot(slug: String, shown: String) {
    #expect(!follows(slug, shown))
  }

  @Test func rulesWithoutLatin1HaveNoLostAccents() {
    #expect(!follows("caf-", "cafe", .chinese))
    #expect(follows("cafe", "cafe", .chinese))
  }

  @Test func everyAccentedOriginalIsExplained() {
    var generator = SeededGenerator(seed: 10)
    let letters = ["é", "ö", "ç", "ñ", "ø", "š", "ž", "’", "ế"]
    let plain = ["b", "c", "d", " ", "x", "1"]
    for _ in 0..<500 {
      let original = (0..<Int.random(in: 1...120, using: &generator))
        .compactMap { _ in
          (Int.random(in: 0..<6, using: &generator) == 0 ? letters : plain).randomElement(using: &generator)
        }
        .joined()
      let shown = SlugRuleLostAccentsTests.folded(original)
      #expect(follows(SlugRule.english.slug(for: original), shown), "\(original)")
    }
  }

  @Test func repetitionEndsSoon() {
    #expect(!follows(String(repeating: "a", count: 120) + "b", String(repeating: "a", count: 5_000)))
    #expect(!follows(String(repeating: "a-", count: 200), String(repeating: "a'", count: 5_000)))
  }

  private static func folded(_ text: String) -> String {
    let folds: [Character: Character] = [
      "é": "e", "ö": "o", "ç": "c", "ñ": "n", "ø": "o", "š": "s", "ž": "z", "’": "'", "ế": "e",
    ]
    return String(text.map { folds[$0] ?? $0 })
  }
}
