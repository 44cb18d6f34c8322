import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// What findings on copied headlines say and where they point.
@Suite struct StaleHeadlineTests {
  private static let beginning =
    "The harbour office says that ships of all sizes may enter again, that ferries sail at noon,"
  private static let target = ArchivePath("news/2015/11/19/harbour.md")
  private static let path = ArchivePath("news/2015/11/20/bridge.md")

  private func findings(_ shown: String) -> [Finding] {
    let target =
      "### [2015-11-19](/news/2015/11/19/index.md)\n\n##### Harbour\n# \(Self.beginning) and left.\n"
    let page = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Bridge opens




      ### Related:

      1. [\(shown)](/news/2015/11/19/harbour.md) _Context: harbour_

      """
    let index = """
      ## [2015-11-19](/news/2015/11/19/index.md)

      ### [\(shown)](/news/2015/11/19/harbour.md)
      _Context: harbour_


      """
    return Linter().lint([
      (path: Self.target, bytes: Array(target.utf8)), (path: Self.path, bytes: Array(page.utf8)),
      (path: Self.target.sibling("index.md"), bytes: Array(index.utf8)),
    ])
  }

  @Test(arguments: ["stale-related-text", "stale-entry-headline"])
  func theDifferenceIsQuotedThoughBothBeginAlike(_ rule: String) throws {
    let found = findings(Self.beginning + " and stayed.")
    let finding = try #require(found.first { $0.diagnostic.rule == rule })
    #expect(finding.diagnostic.message.contains("and stayed.'"), "\(finding.diagnostic.message)")
    #expect(finding.diagnostic.message.contains("and left.'"), "\(finding.diagnostic.message)")
  }

  @Test(arguments: ["stale-related-text", "stale-entry-headline"])
  func theRelatedPlaceIsTheHeadline(_ rule: String) throws {
    let finding = try #require(findings("Harbour").first { $0.diagnostic.rule == rule })
    let place = try #require(finding.diagnostic.related.first)
    #expect(place.file == Self.target)
    #expect(place.line == 3)
    #expect(place.range.map { $0.count } == (Self.beginning + " and left.").utf8.count)
  }
}
