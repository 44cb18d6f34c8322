import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct SlugRuleTests {
  @Test(arguments: [
    ("  A Storm's  end: 2-1. ", "a-storm-s-end-2-1"), ("António", "anta3nio"), ("Erdoğan", "erdoaan"),
    ("Hollande’s", "hollandeas"), ("--", ""), ("", ""), ("½ ¢", "a-1-2-ac"), ("Ð", "a"),
    ("tab\tand\u{0}NUL", "tab-and-nul"),
  ])
  func englishSlugsReadBytesAsLatin1(headline: String, expected: String) {
    #expect(SlugRule.english.slug(for: headline) == expected)
  }

  @Test func englishSlugsCountBytesFromTheStart() {
    #expect(SlugRule.english.slug(for: String(repeating: "a", count: 139) + "bc").utf8.count == 140)
    #expect(SlugRule.english.slug(for: " " + String(repeating: "a", count: 150)).utf8.count == 139)
    // The limit falls inside the character; its first byte still counts.
    #expect(SlugRule.english.slug(for: String(repeating: "b", count: 139) + "é").hasSuffix("ba"))
    #expect(SlugRule.english.slug(for: String(repeating: "b", count: 139) + " c").utf8.count == 139)
  }

  @Test(arguments: [
    ("新闻，第6.3级", "新闻-第63级"), ("损失12,500元", "损失12500元"), ("“甲”与《乙》", "甲-与-乙"),
    (" A_b C", "A_b-C"), ("a-—-b", "a-b"), ("々〇Ⅷ①２ａ", "々〇Ⅷ①２ａ"), ("。", ""), ("é́x", "é-x"),
  ])
  func chineseSlugsKeepLettersAndNumbers(headline: String, expected: String) {
    #expect(SlugRule.chinese.slug(for: headline) == expected)
  }

  @Test func chineseSlugsCountCharactersFromTheStart() {
    let headline = String(repeating: "字", count: 70)
    #expect(SlugRule.chinese.slug(for: headline).unicodeScalars.count == 60)
    #expect(SlugRule.chinese.slug(for: " " + headline).unicodeScalars.count == 59)
    #expect(SlugRule.chinese.slug(for: ".,.," + headline).unicodeScalars.count == 56)
  }

  @Test(arguments: [
    ("António", "antonio"), ("Hollande’s", "hollande-s"), ("“Sæter” — Łódź", "saeter-lodz"),
    ("Ant\u{F3}nio Z", "antonio-z"),
    ("Anto\u{301}nio", "antonio"), ("Привет x", "x"), ("straße…", "strasse"),
  ])
  func newEnglishSlugsFoldFirst(headline: String, expected: String) {
    #expect(SlugRule.english.slugForNewPage(headline: headline) == expected)
  }

  @Test func newChineseSlugsFollowTheRule() {
    #expect(SlugRule.chinese.slugForNewPage(headline: "“é”新") == "é-新")
  }

  @Test(arguments: [SlugRule.english, .chinese])
  func matchingAgreesWithMakingOnAnyBytes(rule: SlugRule) {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<3_000 {
      let headline = generator.text(pieces: 80)
      let slug = rule.slug(for: headline)
      #expect(rule.matches(slug: slug, headline: headline))
      #expect(!rule.matches(slug: (slug + [0x61]), headline: headline))
      #expect(slug.isEmpty || !rule.matches(slug: slug.dropLast(), headline: headline))
      #expect(slug.first != rule.separator && slug.last != rule.separator)
      _ = rule.slugForNewPage(headline: headline)
    }
  }

  @Test func runsOfIdeographsAreReadAsOneByOne() {
    let scalars = "\u{4DFF}\u{4E00}\u{4FFF}\u{5000}\u{8FFF}\u{9000}新闻，·-a".unicodeScalars.map { $0 }
    let kept = scalars.dropFirst().filter { !"，·-".unicodeScalars.contains($0) }
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<3_000 {
      var headline = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...8, using: &generator) {
        let scalar = scalars.randomElement(using: &generator) ?? "新"
        headline.append(
          contentsOf: Array(repeating: scalar, count: Int.random(in: 1...20, using: &generator)))
      }
      let counted = headline.prefix(60)
      let words = counted.split { !kept.contains($0) }
      let expected = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
      #expect(SlugRule.chinese.slug(for: String(headline)) == expected)
      #expect(SlugRule.chinese.matches(slug: Array(expected.utf8), headline: Array(String(headline).utf8)))
      #expect(
        !SlugRule.chinese.matches(slug: Array("\(expected)x".utf8), headline: Array(String(headline).utf8)))
    }
  }

  @Test func slicesAreTakenWithoutCopying() {
    let line = Array("# A headline".utf8)
    let slug = Array("news/a-headline.md".utf8)[5..<15]
    let follows = SlugRule.english.matches(slug: slug.span, headline: line.span.extracting(2...))
    #expect(follows)
  }

  @Test func categoriesOfAllScalarsAreUnicodes() {
    var wrong: [Unicode.Scalar] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isKept = !SlugRule.chinese.slug(for: Array(String(Character(scalar)).utf8)).isEmpty
      let category = scalar.properties.generalCategory
      let letters: [Unicode.GeneralCategory] = [
        .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber,
      ]
      if isKept != letters.contains(category) { wrong.append(scalar) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func ownRulesCombineTheParts() {
    var rule = SlugRule(
      limit: 10, limitUnit: .characters, lowercased: true, kept: .lettersNumbersAndUnderscore,
      separator: UInt8(ascii: "_"))
    #expect(rule.slug(for: "Ärger & Ü-Wagen") == "ärger_ü")
    rule.limit = -3
    #expect(rule.slug(for: "Ärger") == "")
  }
}
