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

  /// Which rules find how much in which files.
  private func counts(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { $0["\($1.file): \($1.diagnostic.rule)", default: 0] += 1 }
  }

  /// What can be fixed unseen is fixed for good: no rule finds more than before.
  @Test(arguments: RuleRegistry.metadata)
  func safeFixesMakeNoFinding(_ rule: RuleMetadata) throws {
    for example in rule.examples where example.verdict == .bad {
      let archive = ExampleArchive(example.text)
      let findings = archive.lint()
      let before = counts(findings)
      for finding in findings where finding.diagnostic.rule == rule.id {
        guard let fix = finding.diagnostic.fix, fix.safety == .safe else { continue }
        let after = try archive.applying(fix, to: finding.file).lint()
        let more = counts(after).filter { $0.value > before[$0.key, default: 0] }
        #expect(
          more.isEmpty,
          "\(finding.diagnostic.message): \(fix.title)\n\(after.map { ($0.file, $0.start.line + 1, $0.diagnostic.rule, $0.diagnostic.message) })\n\(example.text)"
        )
      }
    }
  }
}
