import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Pages with random slips: nothing traps, and each fix of the groups `page` and `text` ends its finding.
@Suite struct MutatedPageTests {
  @Test(arguments: CleanPage.allCases)
  func fixesEndTheirFindings(_ page: CleanPage) throws {
    var mutator = PageMutator(seed: 7)
    let path = ArchivePath("news/2015/11/20/example.md")
    var fixCount = 0
    for _ in 0..<400 {
      let bytes = mutator.mutated(page.text)
      let findings = Linter().lint(bytes, at: path).map(\.diagnostic)
      for finding in findings {
        guard let group = RuleRegistry.rule(finding.rule)?.metadata.group, group == .page || group == .text,
          let fix = finding.fix
        else { continue }
        fixCount += 1
        let fixed = try EditSet(fix.edits).applied(to: bytes.span)
        let after = Linter().lint(fixed, at: path).map(\.diagnostic)
        let isFoundAgain = after.contains {
          $0.rule == finding.rule && $0.message == finding.message
            && $0.range.lowerBound == finding.range.lowerBound
        }
        #expect(
          !isFoundAgain,
          "\(finding.rule): \(finding.message)\n\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    #expect(fixCount > 200)
  }

  /// How many sections are known as such. What repairs a heading shows items for the first time, and their faults.
  private static func knownSections(_ bytes: [UInt8]) -> Int {
    SyntaxTree(parsing: bytes).root.children.count {
      [.sourcesSection, .changesSection, .relatedSection].contains($0.kind)
    }
  }

  @Test(arguments: CleanPage.allCases)
  func safeFixesMakeNoFinding(_ page: CleanPage) throws {
    var mutator = PageMutator(seed: 8)
    let path = ArchivePath("news/2015/11/20/example.md")
    func counts(_ findings: [Finding]) -> [String: Int] {
      findings.reduce(into: [:]) { $0[$1.diagnostic.rule, default: 0] += 1 }
    }
    var fixCount = 0
    for _ in 0..<400 {
      let bytes = mutator.mutated(page.text)
      let findings = Linter().lint(bytes, at: path)
      let before = counts(findings)
      for finding in findings.map(\.diagnostic) {
        guard let fix = finding.fix, fix.safety == .safe else { continue }
        fixCount += 1
        let fixed = try EditSet(fix.edits).applied(to: bytes.span)
        guard Self.knownSections(fixed) == Self.knownSections(bytes) else { continue }
        let after = counts(Linter().lint(fixed, at: path))
        #expect(
          after[finding.rule, default: 0] < before[finding.rule, default: 0]
            && after.allSatisfy { $0.value <= before[$0.key, default: 0] },
          "\(finding.rule): \(finding.message)\n\(String(decoding: bytes, as: UTF8.self))\n\(after)")
      }
    }
    #expect(fixCount > 100)
  }
}
