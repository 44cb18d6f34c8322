import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax
import Testing

@Suite("Reading a configuration")
struct ConfigurationReaderTests {
  @Test("An empty object is the configuration of an archive without a file")
  func emptyObject() throws {
    #expect(try configuration("{}") == Configuration(knownRules: testRules))
  }

  @Test("Every key reaches its property")
  func everyKey() throws {
    let read = try configuration(
      """
      {
        "$schema": "https://example.org/dateline.schema.json",
        "dialect": "fr",
        "dialects": {
          "fr": {
            "extends": "en", "sourcesLabels": ["Sources"], "relatedLabels": ["Voir aussi"],
            "changesLabels": ["Versions"], "contextLabels": ["Contexte", "Cadre"], "linkPrefix": "/fr",
            "relatedLimit": 5, "topic": "required", "order": "date",
            "slug": {
              "limit": 60, "limitUnit": "characters", "transliteration": "none", "dropped": ".,",
              "lowercased": false, "kept": "letters-numbers-and-underscore", "separator": "_"
            }
          }
        },
        "rules": {"wiki-markup": "off", "raw-html": {"severity": "error"}},
        "select": ["text", "stale-related-text"],
        "ignore": ["unsorted-context"],
        "exclude": ["news/2003/**"],
        "overrides": [
          {"paths": ["news/2019"], "rules": {"raw-html": "information"}, "select": ["all"], "ignore": ["page"]}
        ],
        "failOn": "never",
        "limits": {"fileSize": 1024},
        "documentation": "https://example.org/rules/"
      }
      """)
    var french = DialectPatch()
    french.extends = "en"
    french.sourcesLabels = ["Sources"]
    french.relatedLabels = ["Voir aussi"]
    french.changesLabels = ["Versions"]
    french.contextLabels = ["Contexte", "Cadre"]
    french.linkPrefix = "/fr"
    french.relatedLimit = 5
    french.topic = .required
    french.order = .date
    var slug = SlugRulePatch()
    slug.limit = 60
    slug.limitUnit = .characters
    slug.transliteration = SlugRulePatch.Transliteration.none
    slug.dropped = ".,"
    slug.lowercased = false
    slug.kept = .lettersNumbersAndUnderscore
    slug.separator = "_"
    french.slug = slug
    var expected = Configuration(knownRules: testRules)
    expected.dialect = "fr"
    expected.dialects = ["fr": french]
    expected.preferences = RulePreferences(
      select: ["text", "stale-related-text"], ignore: ["unsorted-context"],
      levels: ["wiki-markup": .off, "raw-html": .error])
    expected.overrides = [
      ConfigurationOverride(
        paths: [try Glob("news/2019")],
        preferences: RulePreferences(select: ["all"], ignore: ["page"], levels: ["raw-html": .information]))
    ]
    expected.exclude = [try Glob("news/2003/**")]
    expected.failOn = .never
    expected.fileSizeLimit = 1024
    expected.documentation = "https://example.org/rules"
    #expect(read == expected)
    #expect(read.dialects == expected.dialects)
    #expect(read.overrides == expected.overrides)
  }

  @Test("Comments, trailing commas, bare keys, single quotes and hexadecimal numbers are read")
  func json5() throws {
    let read = try configuration(
      """
      // The archive of a town.
      {
        /* Only these,
           for now. */
        select: ['text',],
        limits: { fileSize: 0x400, },
        failOn: 'warning', // strict
      }
      """)
    #expect(read.preferences.select == ["text"])
    #expect(read.fileSizeLimit == 1024)
    #expect(read.failOn == .warning)
  }

  @Test("A byte order mark and any line ends are read", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ lineEnd: String) throws {
    let text = "\u{FEFF}{" + lineEnd + "dialect: 'zh'," + lineEnd + "} // end" + lineEnd
    #expect(try configuration(text).dialect == "zh")
    #expect(problems(text.replacing("dialect", with: "dialog")).first?.hasPrefix("d.json:2: ") == true)
  }

  @Test("Excluded are the files that a pattern matches, and all in a folder that it matches")
  func exclusion() throws {
    let read = try configuration("{exclude: ['news/2003/**', '**/README.md']}")
    #expect(read.isExcluded(ArchivePath("news/2003/01/1/a.md")))
    #expect(read.isExcluded(ArchivePath("news/2003")))
    #expect(read.isExcluded(ArchivePath("README.md")))
    #expect(read.isExcluded(ArchivePath("news/2004/01/1/README.md")))
    #expect(!read.isExcluded(ArchivePath("news/2004/01/1/a.md")))
    #expect(!read.isExcluded(ArchivePath("news/20031/01/1/a.md")))
  }

  @Test("A run fails from its threshold on")
  func threshold() {
    #expect(Severity.allCases.filter(FailureThreshold.error.isReached(by:)) == [.error])
    #expect(Severity.allCases.filter(FailureThreshold.warning.isReached(by:)) == [.warning, .error])
    #expect(Severity.allCases.filter(FailureThreshold.information.isReached(by:)) == Severity.allCases)
    #expect(Severity.allCases.filter(FailureThreshold.never.isReached(by:)).isEmpty)
  }
}
