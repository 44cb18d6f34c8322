import DatelineArchive
import DatelineConfiguration
import DatelineRules
import Testing

@Suite("What holds at a path, and which place says so")
struct EffectiveConfigurationTests {
  private static let text = """
    {
      failOn: 'warning',
      exclude: ['old', 'news/drafts/**'],
      rules: {
        'wiki-markup': 'off',
        'raw-html': { severity: 'error' },
      },
      ignore: ['lists'],
      overrides: [
        { paths: ['news/2003'],
          rules: { 'raw-html': 'off' },
          select: ['text', 'wrong-number'],
        },
      ],
      related: { aliases: { Chess: ['chess game'] } },
      dialects: { de: { extends: 'en', slug: { limit: 60 }, sourcesLabels: ['Quellen'] } },
    }
    """

  private func effective(
    _ path: String = "", text: String = Self.text, select: [String] = [], ignore: [String] = []
  ) throws -> EffectiveConfiguration {
    try EffectiveConfiguration(
      configuration(text).applying(select: select, ignore: ignore), file: Array(text.utf8),
      at: ArchivePath(path))
  }

  private func shown(_ origin: SettingOrigin) -> String {
    switch origin {
    case .standard: "default"
    case .option(let option): option
    case .file(let key, let line): "\(line ?? 0) \(key)"
    }
  }

  private func rules(_ effective: EffectiveConfiguration) -> [String: String] {
    let entries = effective.rules.map { rule in
      (rule.id, ([rule.severity?.rawValue ?? "off"] + rule.origins.map(shown)).joined(separator: ", "))
    }
    return Dictionary(uniqueKeysWithValues: entries)
  }

  @Test func eachRuleHasTheKeyThatDecidedOnIt() throws {
    #expect(
      try rules(effective()) == [
        "missing-headline": "error, default", "wrong-number": "off, 8 ignore[0]",
        "stale-related-text": "warning, default", "unsorted-context": "information, default",
        "wiki-markup": "off, 5 rules.wiki-markup", "raw-html": "error, 6 rules.raw-html",
      ])
  }

  @Test func overridesCountOnTheirPathsOnly() throws {
    #expect(
      try rules(effective("news/2003/01/2/a.md")) == [
        "missing-headline": "off, 12 overrides[0].select",
        "wrong-number": "error, default, 12 overrides[0].select[1]",
        "stale-related-text": "off, 12 overrides[0].select",
        "unsorted-context": "off, 12 overrides[0].select",
        "wiki-markup": "off, 5 rules.wiki-markup", "raw-html": "off, 11 overrides[0].rules.raw-html",
      ])
  }

  @Test func theCommandLineIsNamed() throws {
    let found = try rules(effective(select: ["text", "wiki-markup"], ignore: ["raw-html"]))
    #expect(found["wiki-markup"] == "warning, default, --select")
    #expect(found["raw-html"] == "off, --ignore")
    #expect(found["missing-headline"] == "off, --select")
  }

  @Test func whatIsShownIsWhatHolds() throws {
    for path in ["", "news/2003/01/2/a.md", "news/2015/11/20/a.md"] {
      for (select, ignore) in [([], []), (["all"], ["text"]), (["raw-html"], []), (["related"], ["all"])] {
        let read = try configuration(Self.text).applying(select: select, ignore: ignore)
        let shown = try effective(path, select: select, ignore: ignore).rules
        #expect(shown.map(\.severity) == read.settings(at: ArchivePath(path)).severities)
        #expect(shown.map(\.id) == testRules.map(\.id))
        #expect(shown.allSatisfy { !$0.origins.isEmpty })
      }
    }
  }

  @Test func settingsHaveTheirValuesLinesAndDefaults() throws {
    let settings = try effective().settings.map { "\($0.key) \($0.value ?? "-") \(shown($0.origin))" }
    #expect(
      settings == [
        "dialect - default",
        #"dialects.de.extends "en" 16 dialects.de.extends"#,
        #"dialects.de.sourcesLabels ["Quellen"] 16 dialects.de.sourcesLabels"#,
        "dialects.de.slug.limit 60 16 dialects.de.slug.limit",
        #"exclude ["old", "news/drafts/**"] 3 exclude"#,
        #"failOn "warning" 2 failOn"#,
        "limits.fileSize 16777216 default", "format.renumberItems true default",
        "new.trimHeadlines false default",
        #"related.aliases { "Chess": ["chess game"] } 15 related.aliases"#,
        "documentation - default",
      ])
  }

  @Test func withoutAFileEverythingIsTheDefault() throws {
    let effective = try EffectiveConfiguration(
      Configuration(knownRules: testRules), file: nil, at: ArchivePath("news"))
    #expect(effective.settings.allSatisfy { $0.origin == .standard })
    #expect(effective.rules.map(\.severity) == testRules.map(\.severity))
    #expect(effective.rules.allSatisfy { $0.origins == [.standard] })
    #expect(effective.exclusion == nil)
  }

  @Test func thePatternThatExcludesAPathIsNamed() throws {
    #expect(try effective("news/drafts/a.md").exclusion == .file(key: "exclude[1]", line: 3))
    #expect(try effective("news/2015/11/20/a.md").exclusion == nil)
  }
}

@Suite struct ConfigurationTemplateTests {
  private let text = ConfigurationTemplate.text(knownRules: testRules)

  @Test func saysNothing() throws {
    #expect(try configuration(text) == Configuration(knownRules: testRules))
  }

  @Test func eachLineHoldsOutOfItsComment() throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let samples = lines.indices.filter { lines[$0].hasPrefix("  // \"") }
    #expect(samples.count == 13)
    var all = lines
    for sample in samples {
      all[sample] = lines[sample].replacing("// ", with: "", maxReplacements: 1)
      var one = lines
      one[sample] = all[sample]
      #expect(problems(one.joined(separator: "\n")) == [])
    }
    #expect(problems(all.joined(separator: "\n")) == [])
  }

  @Test func defaultsAreWhatHoldsAnyway() throws {
    let shown = try EffectiveConfiguration(
      Configuration(knownRules: testRules), file: nil, at: ArchivePath("news"))
    for setting in shown.settings where !setting.key.contains(".") {
      guard let value = setting.value else { continue }
      #expect(text.contains("// \"\(setting.key)\": \(value),\n"))
    }
  }
}
