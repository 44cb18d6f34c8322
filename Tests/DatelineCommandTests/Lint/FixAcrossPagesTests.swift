import DatelineTestSupport
import Testing

/// Fixes that copy from one page to another.
@Suite struct FixAcrossPagesTests {
  private static func page(_ summary: String, day: Int = 20) -> String {
    "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# Harbour reopens\n\n\(summary)\n"
  }

  private static func index(_ summary: String, day: Int = 20, previous: Int? = nil) -> String {
    "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n### [Harbour reopens](/news/2015/11/\(day)/harbour-reopens.md)\n"
      + "\(summary)\n\n"
      + (previous.map { "## [Previous Day...](/news/2015/11/\($0)/index.md)\n\n" } ?? "")
  }

  @Test(arguments: ["Ships sail again.", "Ships wait.", "Ships\tsail again."])
  func aPageAndItsCopiesComeToTheNewTextInOneRun(_ copied: String) throws {
    let folder = try TestFolder()
    try folder.write("news/2015/11/20/harbour-reopens.md", Self.page("Ships\tsail again."))
    for name in ["index.md", "README.md"] { try folder.write("news/2015/11/20/" + name, Self.index(copied)) }
    let outcome = try ToolRunner.dateline(["lint", "--fix", "--unsafe-fixes"], in: folder)
    #expect(try folder.read("news/2015/11/20/harbour-reopens.md") == Self.page("Ships sail again."))
    #expect(
      try folder.read("news/2015/11/20/index.md").contains("\nShips sail again.\n"), "\(outcome.errors)")
    #expect(!outcome.output.contains("stale-entry-summary"))
  }

  @Test func anIndexThatIsGoneIsNotSkippedUnseen() throws {
    let folder = try TestFolder()
    for (day, previous) in [(18, nil), (19, 18), (20, 19)] as [(Int, Int?)] {
      try folder.write("news/2015/11/\(day)/harbour-reopens.md", Self.page("Ships sail.", day: day))
      guard day != 19 else { continue }
      let index = Self.index("Ships sail.", day: day, previous: previous)
      for name in ["index.md", "README.md"] { try folder.write("news/2015/11/\(day)/\(name)", index) }
    }
    let before = try folder.read("news/2015/11/20/index.md")
    _ = try ToolRunner.dateline(["lint", "--fix", "--select", "wrong-previous-day"], in: folder)
    #expect(try folder.read("news/2015/11/20/index.md") == before)
    let found = try ToolRunner.dateline(
      ["lint", "--select", "wrong-previous-day", "--format", "json-lines"], in: folder)
    #expect(found.output.contains("\"safety\":\"unsafe\""), "\(found.output)")
  }
}
