import DatelineTestSupport
import Testing

/// `entities`, `rename-entity` and `new --related` from the command line.
@Suite struct EntitiesCommandTests {
  /// A copy of an archive of `fixtures/archives`.
  private func fixture(_ name: String) throws -> TestFolder {
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let folder = try TestFolder()
    let copied = try ToolRunner.run(
      ["cp", "-R", "\(root)/fixtures/archives/\(name)/.", folder.path], in: folder)
    try #require(copied.status == 0, "\(copied.errors)")
    return folder
  }

  private func run(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(arguments, in: folder)
  }

  private func findings(in folder: TestFolder) throws -> Set<String> {
    let outcome = try run(["lint", "--format", "json-lines"], in: folder)
    #expect(outcome.status < 2)
    return Set(outcome.output.split(separator: "\n").map(String.init))
  }

  @Test func allNamesAreListedWithTheirCounts() throws {
    let folder = try fixture("english")
    let outcome = try run(["entities"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("  pages  topics  name\n"))
    #expect(outcome.output.contains("  Calder Works\n"))
    #expect(try run(["entities"], in: folder).output == outcome.output)
    let json = try run(["entities", "--format", "json"], in: folder).output
    #expect(json.hasPrefix("[\n{\"name\":\"") && json.hasSuffix("]}\n]\n"))
    #expect(json.split(separator: "\n").count == outcome.output.split(separator: "\n").count + 1)
    #expect(
      try run(["entities", "--twins"], in: folder).output == """
          pages  topics  name
              2       0  chess  (near Chess 1)
              0       1  Chess  (near chess 2)

        """)
  }

  @Test func aNameHasATimeline() throws {
    let folder = try fixture("english")
    let text = try run(["entities", "Calder Works"], in: folder).output
    #expect(text.hasPrefix("Calder Works: tags "))
    #expect(text.contains("\n\n  2017  "))
    #expect(text.contains("2017-03-8   The Orrin Valley Railway orders"))
    #expect(text.contains("\n* 2017-03-10  Calder Works hires"))
    let json = try run(["entities", "Calder Works", "--format", "json"], in: folder).output
    #expect(json.hasPrefix("{\"name\":\"Calder Works\",\"pages\":"))
    #expect(json.contains("\"years\":[{\"year\":2017,\"pages\":"))
    #expect(json.contains("\"isTopic\":true,\"isTagged\":"))
  }

  @Test(arguments: [["entities", "Calder Work"], ["rename-entity", "Calder Work", "X"]])
  func aNameThatIsNotThereExitsWithTheNearest(arguments: [String]) throws {
    let outcome = try run(arguments, in: fixture("english"))
    #expect(outcome.status == 2 && outcome.output == "")
    #expect(
      outcome.errors == "dateline: error: no page has the name 'Calder Work'; near are 'Calder Works'\n")
  }

  @Test(arguments: [
    ("english", "Calder Works", "Calder Rail"), ("english", "Orrin Valley Railway", "Zinc, Tin & Co"),
    ("english", "Calder Works", "Orrin Valley Railway"), ("english", "Tarn Bridge", "a bridge"),
    ("chinese", "青屿大桥", "云台地铁"), ("chinese", "青屿大桥", "大桥"), ("slips", "Port Lindall", "Lindall"),
  ])
  func renamingBringsNoNewFindings(archive: String, old: String, new: String) throws {
    let folder = try fixture(archive)
    let before = try findings(in: folder)
    let dry = try run(["rename-entity", old, new, "--dry-run"], in: folder)
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(dry.output.hasPrefix("Nothing is written. This would be done:\n"))
    #expect(try findings(in: folder) == before)
    let outcome = try run(["rename-entity", old, new], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("gets the new name in "))
    let isMerged = ["Orrin Valley Railway", "云台地铁"].contains(new)
    #expect(outcome.errors.contains("the two become one") == isMerged)
    #expect(try run(["entities", old], in: folder).status == 2)
    #expect(try run(["entities", new], in: folder).status == 0)
    let added = try findings(in: folder).filter { after in
      // Columns may move with the length of the name.
      !before.contains { Self.gist($0) == Self.gist(after) }
    }
    #expect(added.isEmpty)
  }

  /// A finding without its place and the names.
  private static func gist(_ finding: String) -> String {
    finding.split(separator: ",").filter { $0.contains("\"rule\"") || $0.contains("\"path\"") }
      .joined(separator: ",")
  }

  @Test func aPatchIsShown() throws {
    let folder = try fixture("english")
    let outcome = try run(["rename-entity", "Calder Works", "Calder Rail", "--diff"], in: folder)
    #expect(outcome.output.contains("-##### Calder Works\n+##### Calder Rail\n"))
    #expect(try run(["entities", "Calder Works"], in: folder).status == 0)
  }

  // MARK: New pages

  private let new = [
    "new", "--date", "2017-03-12", "--headline", "Calder Works pays the Orrin Valley Railway", "--source",
    "https://coast-herald.example/pay",
  ]

  @Test func aNewPageListsWhatIsRelated() throws {
    let folder = try fixture("english")
    let outcome = try run(new + ["--related", "2"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let path = "news/2017/03/12/calder-works-pays-the-orrin-valley-railway.md"
    #expect(outcome.output.contains("\(path): lists 2 related events\n"))
    let page = try folder.read(path)
    #expect(page.contains("\n### Related:\n\n1. ["))
    #expect(page.contains("_Context: Calder Works, Orrin Valley Railway_\n"))
    #expect(page.split(separator: "\n").count { $0.contains("_Context: ") } == 2)
    let related = try run(["related", "--write", path], in: folder)
    #expect(related.status == 0)
    #expect(try run(["lint", path, "--fail-on", "warning"], in: folder).status == 0)
  }

  @Test func noMoreAreListedThanTheDialectAllows() throws {
    let folder = try fixture("english")
    _ = try run(new + ["--related", "1000", "--dialect", "en-formats"], in: folder)
    let page = try folder.read("news/2017/03/12/calder-works-pays-the-orrin-valley-railway.md")
    let count = page.split(separator: "\n").count { $0.contains("_Context: ") }
    #expect(count > 2 && count <= 5)
  }

  @Test func withoutSharedNamesNoneIsListed() throws {
    let folder = try fixture("english")
    let outcome = try run(
      ["new", "--date", "2017-03-12", "--headline", "Qwerty", "--related", "3"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note: no page shares a name with the new one; none is listed\n"))
    #expect(try !folder.read("news/2017/03/12/qwerty.md").contains("Related"))
    #expect(try run(new + ["--related", "0"], in: folder).errors.contains("it must be a number from 1 on"))
  }
}
