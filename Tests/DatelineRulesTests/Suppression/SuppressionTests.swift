import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// What comments that switch rules off cover.
@Suite struct SuppressionTests {
  /// Where `raw-html` and comments that switch nothing off are found, as 0-based lines.
  private func lines(_ page: String) -> [Int] {
    Linter().lint(Array(page.utf8), at: ArchivePath("news/2015/11/20/harbour-br-reopens.md"))
      .filter { ["raw-html", "unused-suppression"].contains($0.diagnostic.rule) }
      .map { $0.start.line }
  }

  private func page(above: String = "", behind: String = "", below: String = "") -> String {
    "### [2015-11-20](/news/2015/11/20/index.md)\n\n\(above)# Harbour <br> reopens\(behind)\n\(below)"
  }

  @Test func withoutACommentThereIsAFinding() {
    #expect(lines(page()) == [2])
    #expect(lines(page(below: "\nShips <br> sail.\n")) == [2, 4])
  }

  @Test(arguments: ["", "\n", "\n\n", " \n", "\n\t \n"])
  func blankLinesMayFollowTheCommentForTheNextLine(_ blanks: String) {
    #expect(lines(page(above: "<!-- dateline-disable-next-line raw-html -->\n\(blanks)")).isEmpty)
    #expect(lines(page(above: "<!-- dateline-disable-next-line -->\n\(blanks)")).isEmpty)
  }

  @Test func theNextLineIsOneLine() {
    let text = page(
      above: "<!-- dateline-disable-next-line raw-html -->\n", below: "\nShips <br> sail.\n")
    #expect(lines(text) == [5])
  }

  @Test func aCommentCoversItsOwnLine() {
    let text = page(behind: " <!-- dateline-disable-line raw-html -->", below: "\nShips <br> sail.\n")
    #expect(lines(text) == [4])
  }

  @Test func aCommentForThePageCoversWhatComesBefore() {
    #expect(lines(page(below: "\n<!-- dateline-disable-page raw-html -->\n")).isEmpty)
  }

  @Test func aCommentThatCoversNothingIsReported() {
    #expect(lines(page(below: "\n<!-- dateline-disable-next-line raw-html -->\n")) == [2, 4])
  }

  @Test func allCommentsThatCoverAFindingAreUsed() {
    let comments = String(repeating: "<!-- dateline-disable-page raw-html -->\n", count: 3)
    #expect(lines(page(below: "\n" + comments)).isEmpty)
  }

  @Test func commentsAboveEachOtherAllCoverTheLineBelowThem() {
    let other = page(
      above: "<!-- dateline-disable-next-line raw-html -->\n\n<!-- dateline-disable-next-line tab -->\n"
    )
    .replacing("Harbour", with: "Harbour\t")
    let rules = Linter().lint(Array(other.utf8), at: ArchivePath("news/2015/11/20/harbour-br-reopens.md"))
      .map(\.diagnostic.rule)
    #expect(!rules.contains("tab"))
    #expect(!rules.contains("raw-html"))
    #expect(!rules.contains("unused-suppression"))
    for between in ["page tab", "section tab", "line", "lin"] {
      let text = page(
        above: "<!-- dateline-disable-next-line raw-html -->\n<!-- dateline-disable-\(between) -->\n")
      #expect(!lines(text).contains(4), "\(between)")
      #expect(!lines(text).contains(2), "\(between)")
    }
  }

  @Test func manyCommentsForOneLineAreAllUsed() {
    let comments = String(repeating: "<!-- dateline-disable-next-line raw-html -->\n", count: 20_000)
    #expect(lines(page(above: comments)).isEmpty)
    #expect(lines(page(below: "\n" + comments)) == [2] + Array(4..<20_004))
  }
}
