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
        own: { extends: 'zh', sourcesLabels: ['Quellen'], relatedLabels: ['Verwandt'], contextLabels: ['Kontext'],
              linkPrefix: '/de', relatedLimit: 7, topic: 'optional', order: 'shared',
              slug: { limit: 30, limitUnit: 'bytes', transliteration: 'latin1-unidecode', dropped: '!',
                      lowercased: true, kept: 'ascii-letters-and-digits', separator: '_' } },
        other: { extends: 'own', relatedLimit: 3 } } }
      """)
    #expect(all.all.map(\.id) == Configuration.builtInDialects + ["other", "own"])
    let own = try #require(all["own"])
    #expect(own.sourcesLabels == ["Quellen"])
    #expect(own.linkPrefix == "/de")
    #expect(own.indexLinkPrefix == "/de")
    #expect(own.relatedLimit == 7)
    #expect(own.topicLine == .optional)
    #expect(own.relatedOrder == .shared)
    #expect(own.coverImage == Dialect.chinese.coverImage)
    #expect(own.slug.limit == 30)
    #expect(own.slug.limitUnit == .bytes)
    #expect(own.slug.transliteration == .latin1Unidecode)
    #expect(own.slug.dropped == ASCIISet("!"))
    #expect(own.slug.lowercased)
    #expect(own.slug.kept == .asciiLettersAndDigits)
    #expect(own.slug.separator == UInt8(ascii: "_"))
    #expect(all["other"]?.relatedLimit == 3)
    #expect(all["other"]?.contextLabels == ["Kontext"])
  }

  @Test func aBuiltInDialectCanBeChanged() throws {
    let all = try dialects("{ dialects: { zh: { relatedLimit: 20 } } }")
    #expect(all["zh"]?.relatedLimit == 20)
    #expect(all["zh"]?.contextLabels == Dialect.chinese.contextLabels)
    #expect(all["en"] == .english)
  }

  @Test func theDialectOfTheArchiveStandsFirst() throws {
    #expect(
      try dialects("{ dialect: 'zh' }").all.map(\.id)
        == ["zh"] + Configuration.builtInDialects.filter { $0 != "zh" })
  }

  @Test func aRedefinedDialectKeepsItsIdAndName() throws {
    let all = try dialects("{ dialect: 'en', dialects: { en: { extends: 'zh', relatedLimit: 3 } } }")
    #expect(all.all.map(\.id) == Configuration.builtInDialects)
    #expect(all["en"]?.name == Dialect.english.name)
    #expect(all["en"]?.contextLabels == Dialect.chinese.contextLabels)
    #expect(all["zh"] == .chinese)
  }

  /// Fails for a member of `Dialect` that no key reaches.
  @Test func everyMemberCanBeConfigured() throws {
    let all = try dialects(
      """
      { dialects: { own: {
        extends: 'en', name: 'Own', sourcesLabels: ['S'], relatedLabels: ['R'], changesLabels: ['C'],
        contextLabels: ['K'], formatsLine: true, linkPrefix: '/l', dateLinkPrefix: '/d', indexLinkPrefix: '/i',
        relatedLimit: 7, topic: 'required', order: 'date', coverImage: 'attached', coverImageLabel: 'Bild',
        previousDayLabel: 'P...',
        indexText: false,
        blankLines: { afterHeadline: 11, afterSummary: 12, atEnd: 13, betweenEntries: 14 },
        slug: { limit: 30, limitUnit: 'characters', transliteration: 'none', dropped: '!', lowercased: false,
                kept: 'letters-numbers-and-underscore', separator: '_' } } } }
      """)
    let own = try #require(all["own"])
    func expectDifferent<Value>(_ left: Value, _ right: Value) {
      for (left, right) in zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children) {
        #expect(
          String(describing: left.value) != String(describing: right.value),
          "\(left.label ?? "") is as it was")
      }
    }
    expectDifferent(own, .english)
    expectDifferent(own.blankLines, Dialect.english.blankLines)
    expectDifferent(own.slug, Dialect.english.slug)
    #expect(own.changesLabels == ["C"])
    #expect(own.dateLinkPrefix == "/d")
    #expect(own.indexLinkPrefix == "/i")
    #expect(own.blankLines.betweenEntries == 14)
  }
}
