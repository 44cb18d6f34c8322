import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// What is said of the paths of related links.
@Suite struct RelatedPathTests {
  private func findings(_ items: String, isArchive: Bool = true) -> [Finding] {
    let page = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Bridge opens




      ### Source:

      1. [Courier](https://courier.example/bridge)

      ### Related:

      \(items)

      """
    let path = ArchivePath("news/2015/11/20/bridge-opens.md")
    guard isArchive else { return Linter().lint(Array(page.utf8), at: path) }
    let target = "### [2015-11-19](/news/2015/11/19/index.md)\n\n# Storm nears\n\n\n\n"
    return Linter().lint([
      (path: path, bytes: Array(page.utf8)),
      (path: ArchivePath("news/2015/11/19/storm-nears.md"), bytes: Array(target.utf8)),
    ])
  }

  private func finding(_ rule: String, in findings: [Finding]) throws -> Diagnostic {
    try #require(findings.first { $0.diagnostic.rule == rule }, "\(findings.map(\.diagnostic))").diagnostic
  }

  @Test func aMissingSlashIsAddedForCertainIfThePageIsThere() throws {
    let item = "1. [Storm nears](news/2015/11/19/storm-nears.md) _Context: storm_"
    for isArchive in [true, false] {
      let found = try finding("malformed-related-path", in: findings(item, isArchive: isArchive))
      #expect(found.message.hasSuffix("expected '/news/2015/11/19/storm-nears.md'"), "\(found.message)")
      let fix = try #require(found.fix)
      #expect(fix.safety == (isArchive ? .safe : .unsafe))
      #expect(fix.edits.map(\.replacement) == [Array("/news/2015/11/19/storm-nears.md".utf8)])
    }
    let climbing = try finding(
      "malformed-related-path", in: findings("1. [Storm nears](../19/storm-nears.md) _Context: storm_"))
    #expect(climbing.fix == nil)
  }

  @Test func pathsAreQuotedWhole() throws {
    let slug = Array(repeating: "storm", count: 30).joined(separator: "-")
    let path = "/news/2015/11/19/\(slug).md"
    let broken = try finding("broken-related-link", in: findings("1. [S](\(path)) _Context: storm_"))
    #expect(broken.message.contains("'\(path)'"), "\(broken.message)")
    let malformed = try finding(
      "malformed-related-path", in: findings("1. [S](\(path)?x) _Context: storm_"))
    #expect(malformed.message.contains("'\(path)?x'"), "\(malformed.message)")
  }

  @Test func nothingIsSaidOfTheOrderOfMalformedPaths() {
    let sound = """
      1. [Ship sails](/news/2015/11/18/ship-sails.md) _Context: harbour_
      2. [Storm nears](/news/2015/11/19/storm-nears.md) _Context: harbour, storm_
      """
    #expect(findings(sound).contains { $0.diagnostic.rule == "unordered-related" })
    let malformed = sound.split(separator: "\n").joined(separator: "\n")
      .split(separator: "(/").joined(separator: "(")
    #expect(!findings(malformed).contains { $0.diagnostic.rule == "unordered-related" })
  }
}
