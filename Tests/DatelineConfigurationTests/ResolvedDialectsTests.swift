import DatelineConfiguration
import DatelineSyntax
import Testing

/// The dialects of a configuration as the parser takes them.
@Suite struct ResolvedDialectsTests {
  private func dialects(_ text: String) throws -> Dialects {
    try Configuration.load(bytes: Array(text.utf8), knownRules: []).resolvedDialects
  }

  @Test func withoutDefinitionsTheyAreTheBuiltInOnes() throws {
    #expect(try dialects("{}") == .builtIn)
  }

  @Test func aNewDialectExtendsAnother() throws {
    let all = try dialects(
      """
      { dialects: {
        de: { extends: 'zh', sourcesLabels: ['Quellen'], relatedLabels: ['Verwandt'], contextLabels: ['Kontext'],
              linkPrefix: '/de', relatedLimit: 7, topic: 'optional', order: 'shared',
              slug: { limit: 30, limitUnit: 'bytes', transliteration: 'latin1-unidecode', dropped: '!',
                      lowercased: true, kept: 'ascii-letters-and-digits', separator: '_' } },
        at: { extends: 'de', relatedLimit: 3 } } }
      """)
    #expect(all.all.map(\.id) == ["en", "en-formats", "zh", "at", "de"])
    let german = try #require(all["de"])
    #expect(german.sourcesLabels == ["Quellen"])
    #expect(german.linkPrefix == "/de")
    #expect(german.indexLinkPrefix == "/de")
    #expect(german.relatedLimit == 7)
    #expect(german.topicLine == .optional)
    #expect(german.relatedOrder == .shared)
    #expect(german.coverImage == Dialect.chinese.coverImage)
    #expect(german.slug.limit == 30)
    #expect(german.slug.limitUnit == .bytes)
    #expect(german.slug.transliteration == .latin1Unidecode)
    #expect(german.slug.dropped == ASCIISet("!"))
    #expect(german.slug.lowercased)
    #expect(german.slug.kept == .asciiLettersAndDigits)
    #expect(german.slug.separator == UInt8(ascii: "_"))
    #expect(all["at"]?.relatedLimit == 3)
    #expect(all["at"]?.contextLabels == ["Kontext"])
  }

  @Test func aBuiltInDialectCanBeChanged() throws {
    let all = try dialects("{ dialects: { zh: { relatedLimit: 20 } } }")
    #expect(all["zh"]?.relatedLimit == 20)
    #expect(all["zh"]?.contextLabels == Dialect.chinese.contextLabels)
    #expect(all["en"] == .english)
  }

  @Test func theDialectOfTheArchiveStandsFirst() throws {
    #expect(try dialects("{ dialect: 'zh' }").all.map(\.id) == ["zh", "en", "en-formats"])
  }
}
