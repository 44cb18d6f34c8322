import DatelineArchive
import DatelineSyntax
import Testing

@testable import DatelineRules

/// A rule's interest only saves time: where it isn't met, the rule would find nothing.
@Suite struct RuleInterestTests {
  @Test(arguments: CleanPage.allCases)
  func noInterestHidesAFinding(_ page: CleanPage) {
    var mutator = PageMutator(seed: 11)
    for _ in 0..<1000 {
      expectNothingHidden(
        mutator.mutated(page.text), at: ArchivePath("news/2015/11/20/ferries-sail-again.md"))
    }
  }

  @Test(arguments: [
    ExampleDay.index(entries: [ExampleDay.harbour, ExampleDay.ferries]),
    """
    ## [2015-11-20](/zh/news/2015/11/20/index.md)

    ##### 港口
    ### [港口重新開放](/zh/news/2015/11/20/港口重新開放.md)
    ### [渡輪復航 ](/zh/news/2015/11/20/渡輪復航.md)

    ## [前一天...](/zh/news/2015/11/19/index.md)

    """,
  ])
  func noInterestHidesAFindingInAnIndex(_ index: String) throws {
    let text = try #require(ExampleArchive(index).files.first).bytes
    var mutator = PageMutator(seed: 13)
    for _ in 0..<1000 {
      expectNothingHidden(
        mutator.mutated(String(decoding: text, as: UTF8.self)), at: ArchivePath("news/2015/11/20/index.md"))
    }
  }

  @Test func noInterestHidesAFindingInTheExamples() {
    for metadata in RuleRegistry.metadata {
      for example in metadata.examples {
        for file in ExampleArchive(example.text).files { expectNothingHidden(file.bytes, at: file.path) }
      }
    }
  }

  private func expectNothingHidden(_ bytes: [UInt8], at path: ArchivePath) {
    let tree = SyntaxTree(parsing: bytes, as: path.documentKind)
    let page = PageContext(tree: tree, path: path)
    let traits = RuleInterest.Traits(page)
    for rule in RuleRegistry.all
    where rule.archiveRule == nil && rule.interest.covers(tree.kind) && !rule.interest.isMet(by: traits) {
      var report = Reporter(rule: rule.metadata.id, severity: .error)
      rule.check(page, &report)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(
        report.diagnostics.isEmpty,
        "\(rule.metadata.id): \(report.diagnostics.first?.message ?? "")\n\(path)\n\(text)")
    }
  }
}
