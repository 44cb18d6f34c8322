import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Pages on which `.ci/fuzz` saw a fix that didn't end its finding.
@Suite struct FuzzedPageTests {
  @Test(arguments: [
    // Of the line ends that are inserted at the end, the first ends the last line.
    (
      "wrong-blank-lines", "## [2017-03-10](/news/2017/03/10/index.md)\n\n### [A](/news/2017/03/10/a.md)",
      "index.md"
    ),
    ("wrong-blank-lines", "### [2017-03-10](/news/2017/03/10/index.md)\n\n# A", "a.md"),
  ])
  func aFixEndsItsFinding(rule: String, page: String, name: String) throws {
    let path = ArchivePath("news/2017/03/10/\(name)")
    let linter = Linter(defaultDialect: "en")
    let diagnostics = linter.lint(Array(page.utf8), at: path).map(\.diagnostic)
    let fix = try #require(diagnostics.first { $0.rule == rule }?.fix)
    let fixed = try EditSet(fix.edits).applied(to: Array(page.utf8).span)
    #expect(!linter.lint(fixed, at: path).contains { $0.diagnostic.rule == rule })
  }
}
