import DatelineArchive
import DatelineEditing
import DatelineRelated
import DatelineRules
import DatelineSyntax
import Testing

struct ArchiveSnapshotTests {
  private static let target = "news/2017/03/8/ferry-to-sarn-runs-again.md"
  private static let page = "news/2017/03/9/sarn-votes.md"
  private static let files = [
    target: """
    ### [2017-03-8](/news/2017/03/8/index.md)

    # Ferry to Sarn runs again

    The ferry sails at noon.

    ### Source:
    1. [Lindall Post](https://post.example/ferry)

    """,
    page: """
    ### [2017-03-9](/news/2017/03/9/index.md)

    # Sarn votes

    The island votes.

    ### Source:
    1. [Lindall Post](https://post.example/votes)

    ### Related:
    1. [Ferry to Sarn runs again](/news/2017/03/8/ferry-to-sarn-runs-again.md) _Context: Sarn_

    """,
  ]

  private func rules(_ desk: SampleDesk, _ path: String) throws -> [String] {
    try desk.page(path).diagnostics().map(\.diagnostic.rule)
  }

  @Test func headlineTypedInOnePageMakesLinksToItStale() throws {
    var desk = SampleDesk(Self.files)
    #expect(try !rules(desk, Self.page).contains("stale-related-text"))
    let edited = try #require(Self.files[Self.target]).replacing(
      "# Ferry to Sarn", with: "# Ferry to Sarn isle")
    desk.open(Self.target, edited)
    #expect(try rules(desk, Self.page).contains("stale-related-text"))
    desk.close(Self.target)
    #expect(try !rules(desk, Self.page).contains("stale-related-text"))
  }

  @Test func newPageEndsBrokenLinks() throws {
    var files = Self.files
    files[Self.target] = nil
    var desk = SampleDesk(files)
    #expect(try rules(desk, Self.page).contains("broken-related-link"))
    desk.open(Self.target, try #require(Self.files[Self.target]))
    #expect(try !rules(desk, Self.page).contains("broken-related-link"))
    desk.close(Self.target)
    #expect(try rules(desk, Self.page).contains("broken-related-link"))
  }

  @Test func readmeThatEqualsItsIndexIsNoPage() throws {
    let index = "## [2017-03-9](/news/2017/03/9/index.md)\n\n### [Sarn](/news/2017/03/9/sarn-votes.md)\n\n"
    var files = Self.files
    files["news/2017/03/9/index.md"] = index
    files["news/2017/03/9/README.md"] = index
    var desk = SampleDesk(files)
    #expect(desk.archive.archive[ArchivePath("news/2017/03/9/README.md")] == nil)
    #expect(try rules(desk, "news/2017/03/9/index.md").contains("stale-entry-headline"))
    #expect(try rules(desk, "news/2017/03/9/README.md").isEmpty)
    desk.open("news/2017/03/9/README.md", index + "\n")
    #expect(desk.archive.archive[ArchivePath("news/2017/03/9/README.md")] != nil)
    #expect(try rules(desk, "news/2017/03/9/README.md").contains("differing-readme"))
    desk.close("news/2017/03/9/README.md")
    #expect(desk.archive.archive[ArchivePath("news/2017/03/9/README.md")] == nil)
    #expect(try rules(desk, "news/2017/03/9/README.md").isEmpty)
  }

  @Test(arguments: [
    ("news/2017/03/9/a.md", true), ("index.md", true), ("README.md", true), ("CONTRIBUTING.md", false),
    ("docs/a.md", false), ("news/.git/a.md", false), ("news/2017/03/9/a.txt", false), ("news.md", false),
  ])
  func membership(path: String, isMember: Bool) {
    #expect(ArchivePath(path).isInArchive == isMember)
  }

  @Test(arguments: ["untitled:Untitled-1", "/home/notes.md", "CONTRIBUTING.md"])
  func textsElsewhereHaveFindingsIfTheyBeginAsPages(path: String) throws {
    var desk = SampleDesk(Self.files)
    desk.open(path, "# A title\n\n### Related:\n")
    #expect(try rules(desk, path).isEmpty)
    desk.open(path, "### [2017-03-9](/news/2017/03/9/index.md)\n\n# A title\n\n### Related:\n")
    #expect(try rules(desk, path).contains("empty-section"))
  }

  @Test func copiesAreOtherMoments() throws {
    var desk = SampleDesk(Self.files)
    let before = desk.archive
    desk.open(Self.target, "# Other\n")
    #expect(
      before.archive[ArchivePath(Self.target)]?.headline?.bytes == Array("Ferry to Sarn runs again".utf8))
    #expect(desk.archive.archive[ArchivePath(Self.target)]?.headline?.bytes == Array("Other".utf8))
  }

  /// What `dateline lint` says of a whole archive is what an editor shows of its pages, one by one.
  @Test func diagnosticsAreThoseOfALintedArchive() throws {
    var files = Self.files
    files["news/2017/03/9/index.md"] =
      "## [2017-03-9](/news/2017/03/9/index.md)\n\n### [Sarn](/news/2017/03/9/a.md)\n"
    files["index.md"] = "## [2017-03-9](/news/2017/03/9/index.md)\n"
    let desk = SampleDesk(files)
    let linted = Linter().lint(files.map { (ArchivePath($0.key), Array($0.value.utf8)) })
    for path in files.keys {
      let own = linted.filter { $0.file == ArchivePath(path) }
      #expect(try desk.page(path).diagnostics() == own, "\(path)")
    }
    #expect(!linted.isEmpty)
  }
}
