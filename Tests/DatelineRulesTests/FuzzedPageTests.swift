import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Pages on which `.ci/fuzz` saw a fix that didn't end its finding.
@Suite struct FuzzedPageTests {
  /// Of the line ends that are inserted at the end, the first ends the last line.
  @Test func missingBlankLinesAtTheEndAreAllInserted() throws {
    let page = Array("## [2017-03-10](/news/2017/03/10/index.md)\n\n### [A](/news/2017/03/10/a.md)".utf8)
    let path = ArchivePath("news/2017/03/10/index.md")
    func found(in page: [UInt8]) -> [Diagnostic] {
      Linter(defaultDialect: "en").lint(page, at: path).map(\.diagnostic).filter {
        $0.rule == "wrong-blank-lines"
      }
    }
    let fix = try #require(found(in: page).first?.fix)
    #expect(try found(in: EditSet(fix.edits).applied(to: page.span)).isEmpty)
  }

  @Test(arguments: [("A,", 1), ("A,,", 2), ("A, , ", 2), ("A, , B", 1), ("A, B", 0)])
  func eachCommaWithoutANameIsFoundOnce(names: String, count: Int) throws {
    let page = "### Related:\n\n1. [A](/news/2017/03/10/a.md) _Context: \(names)_\n"
    let found = Linter(defaultDialect: "en").lint(Array(page.utf8), at: ArchivePath("news/2017/03/10/b.md"))
      .filter { $0.diagnostic.message == "the comma separates no names" }
    #expect(Set(found.map(\.diagnostic.range)).count == count)
    #expect(found.count == count)
  }
}
