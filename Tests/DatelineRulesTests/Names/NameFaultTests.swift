import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// Each fault of the group `names`: a page of a clean archive moved to another path.
@Suite struct NameFaultTests {
  struct Move: Sendable, CustomTestStringConvertible {
    let rule: String
    let path: [UInt8]
    var testDescription: String { "\(rule): \(String(decoding: path, as: UTF8.self))" }

    init(_ rule: String, _ path: String) { (self.rule, self.path) = (rule, Array(path.utf8)) }
    init(_ rule: String, bytes: [UInt8]) { (self.rule, path) = (rule, bytes) }
  }

  static let moves: [Move] = [
    Move("impossible-date-folder", "news/2015/02/30/harbour-reopens.md"),
    Move("impossible-date-folder", "news/2015/13/1/harbour-reopens.md"),
    Move("misspelt-date-folder", "news/2015/11/05/harbour-reopens.md"),
    Move("misspelt-date-folder", "news/2015/3/5/harbour-reopens.md"),
    Move("misspelt-date-folder", "news/15/11/5/harbour-reopens.md"),
    Move("misspelt-date-folder", "news/2015/nov/5/harbour-reopens.md"),
    Move("misspelt-date-folder", "news/2015/11/5th/harbour-reopens.md"),
    Move("misplaced-file", "news/harbour-reopens.md"),
    Move("misplaced-file", "news/2015/harbour-reopens.md"),
    Move("misplaced-file", "news/2015/11/harbour-reopens.md"),
    Move("misplaced-file", "news/2015/11/20/more/harbour-reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour\u{7}reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour?reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour#reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour%20reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour[1].md"),
    Move("odd-file-name", "news/2015/11/20/Harbour-reopens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour-r\u{E9}opens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour-re\u{301}opens.md"),
    Move("odd-file-name", "news/2015/11/20/harbour\u{200B}reopens.md"),
    Move("odd-file-name", bytes: Array("news/2015/11/20/harbour".utf8) + [0xE9] + Array(".md".utf8)),
    Move("mismatched-slug", "news/2015/11/20/bridge-opens.md"),
    Move(
      "overlong-slug",
      "news/2015/11/20/" + Array(repeating: "harbour", count: 20).joined(separator: "-") + ".md"),
  ]

  @Test(arguments: moves)
  func aPageAtABadPathIsFound(_ move: Move) throws {
    let page = try #require(PlantedArchive.english.files["news/2015/11/20/harbour-reopens.md"])
    let path = ArchivePath(bytes: move.path)
    let findings = Linter().lint([(path: path, bytes: Array(page.utf8))])
    let own = findings.filter { $0.diagnostic.rule == move.rule }
    #expect(own.count == 1, "\(findings.map(ArchiveFault.describe))")
    let others = findings.filter {
      $0.diagnostic.rule != move.rule && $0.diagnostic.severity == .error
    }
    #expect(
      others.allSatisfy { $0.diagnostic.rule.hasPrefix("date-") }, "\(others.map(ArchiveFault.describe))")
  }

  @Test func namesOfRealFormsAreLeftAlone() throws {
    let page = try #require(PlantedArchive.english.files["news/2015/11/20/harbour-reopens.md"])
    for name in ["harbour-reopens", "anta3nio-visits-caffa-c", "1-0", "harbour-reopens_2"] {
      let path = ArchivePath("news/2015/11/20/\(name).md")
      let findings = Linter().lint([(path: path, bytes: Array(page.utf8))])
      #expect(!findings.contains { $0.diagnostic.rule == "odd-file-name" })
    }
  }

  @Test func aSlugThatLostAccentsExplainIsLeftAlone() throws {
    let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# Antonio opens the bridge\n"
    let path = ArchivePath("news/2015/11/20/anta3nio-opens-the-bridge.md")
    let findings = Linter().lint([(path: path, bytes: Array(page.utf8))])
    #expect(!findings.contains { $0.diagnostic.rule == "mismatched-slug" })
  }

  @Test(
    arguments: [
      "Café opens", "\u{201C}Never\u{201D}, says Hollande\u{2019}s heir",
      "Talks 2014\u{2013}15 fail\u{2026}",
      "Fines of 5 \u{20AC} on Hauptstraße", "Газета closes", "\u{C9}",
    ])
  func theSlugOfANewPageFollows(headline: String) throws {
    let slug = SlugRule.english.slugForNewPage(headline: Array(headline.utf8).span)
    try #require(!slug.isEmpty)
    let page = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# \(headline)\n"
    let path = ArchivePath("news/2015/11/20/\(String(decoding: slug, as: UTF8.self)).md")
    let findings = Linter().lint([(path: path, bytes: Array(page.utf8))])
    #expect(!findings.contains { $0.diagnostic.rule == "mismatched-slug" }, "\(path)")
  }
}
