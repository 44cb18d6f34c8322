import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// The examples in the rules' documentation are their tests.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleRegistry.metadata)
  func examplesShowWhatTheRuleFinds(_ rule: RuleMetadata) throws {
    #expect(rule.examples.contains { $0.verdict == .bad }, "no bad example")
    #expect(rule.examples.contains { $0.verdict == .good }, "no good example")
    for example in rule.examples {
      let archive = ExampleArchive(example.text)
      let findings = archive.lint().filter { $0.diagnostic.rule == rule.id }
      #expect(
        findings.isEmpty == (example.verdict == .good),
        "\(example.verdict) example: \(findings.map(\.diagnostic.message))\n\(example.text)")
      if example.verdict == .good {
        let others = archive.lint().filter { $0.diagnostic.severity > .information }
        #expect(others.isEmpty, "good example: \(others.map { ($0.diagnostic.rule, $0.diagnostic.message) })")
      }
    }
  }

  /// Fixes of safe and unsafe kinds end the finding that they belong to.
  @Test(arguments: RuleRegistry.metadata)
  func fixesEndTheFinding(_ rule: RuleMetadata) throws {
    for example in rule.examples where example.verdict == .bad {
      let archive = ExampleArchive(example.text)
      let before = archive.lint().filter { $0.diagnostic.rule == rule.id }
      for finding in before {
        guard let fix = finding.diagnostic.fix else { continue }
        let fixed = try archive.applying(fix, to: finding.file)
        let after = fixed.lint().filter { $0.diagnostic.rule == rule.id }
        #expect(after.count < before.count, "the fix leaves the finding: \(finding.diagnostic.message)")
      }
    }
  }
}
