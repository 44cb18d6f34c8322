import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax
import DatelineTestSupport

extension FuzzTarget {
  /// A configuration is read or refused by its lines, and with whatever dialects it has, pages come back and are linted.
  static let configuration = FuzzTarget(name: "configuration") { input in
    let bytes = Array(input.rest)
    let lineCount = LineIndex(bytes.span).lineCount
    let configuration: Configuration
    do throws(ConfigurationError) {
      configuration = try Configuration.load(bytes: bytes, knownRules: RuleRegistry.metadata)
    } catch {
      expect(!error.problems.isEmpty, "refused without a reason")
      for problem in error.problems {
        expect(!problem.message.isEmpty, "a reason without words")
        if let line = problem.line {
          expect((0...lineCount).contains(line), "line \(line) isn't in the file")
        }
      }
      return
    }
    expect(
      (try? Configuration.load(bytes: bytes, knownRules: RuleRegistry.metadata)) == configuration,
      "read twice, it differs")
    let path = ArchivePath("news/2017/03/8/example.md")
    checkExplanation(of: configuration, bytes, at: path)
    let linter = Linter(
      policy: configuration, dialects: configuration.resolvedDialects, defaultDialect: configuration.dialect)
    for page in pages {
      let tree = SyntaxTree(parsing: page, dialects: configuration.resolvedDialects)
      if let broken = TreePromises.broken(by: tree) { find(broken) }
      for finding in linter.lint(page, at: path) {
        expect(
          configuration.severity(of: finding.diagnostic.rule, at: path) != nil,
          "\(finding.diagnostic.rule) finds something where it doesn't run")
      }
    }
  } seeds: {
    let template = ConfigurationTemplate.text(knownRules: RuleRegistry.metadata)
    let texts =
      [
        "{}", "{ select: ['all'], ignore: ['text'] }", #"{ "exclude": ["news/2014/**", "**/{a,b}*.md"] }"#,
        "{ dialects: { zh: { relatedLimit: 20, slug: { limit: 30, limitUnit: 'bytes' } } }, dialect: 'zh' }",
        "{ rules: { 'stale-related-text': 'off' }, overrides: [{ paths: ['news/**'], select: ['page'] }] }",
        """
        {
          dialects: { own: {
            extends: 'en', name: 'Own', sourcesLabels: ['S'], relatedLabels: ['R'], changesLabels: ['C'],
            contextLabels: ['K'], formatsLine: true, linkPrefix: '/l', dateLinkPrefix: '/d', indexLinkPrefix: '/i',
            relatedLimit: 7, topic: 'required', order: 'date', coverImage: 'attached', coverImageLabel: 'Bild',
            previousDayLabel: 'P...', indexText: false,
            blankLines: { afterHeadline: 11, afterSummary: 12, atEnd: 13, betweenEntries: 14 },
            slug: { limit: 30, limitUnit: 'characters', transliteration: 'none', dropped: '!', lowercased: false,
                    kept: 'letters-numbers-and-underscore', separator: '_' } } } }
        """,
      ] + [template]
    return texts.map { Array($0.utf8) }
  }

  private static let pages = [SamplePages.untidy, SamplePages.chinese[0], CanonicalPages.dayIndex].map {
    Array($0.utf8)
  }

  private static func checkExplanation(
    of configuration: Configuration, _ bytes: [UInt8], at path: ArchivePath
  ) {
    do throws(ConfigurationError) {
      let effective = try EffectiveConfiguration(configuration, file: bytes, at: path)
      for rule in effective.rules {
        expect(
          rule.severity == configuration.severity(of: rule.id, at: path),
          "\(rule.id) is explained otherwise than it is")
        expect(!rule.origins.isEmpty, "\(rule.id) has its severity from nowhere")
      }
    } catch {
      find("read, but not explained: \(error)")
    }
  }
}
