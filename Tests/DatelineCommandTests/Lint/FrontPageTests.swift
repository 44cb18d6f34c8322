import DatelineTestSupport
import Testing

/// The front page is checked as the indexes of its days are.
@Suite struct FrontPageTests {
  /// A copy of the English fixture, which has a front page and a `README.md` with the same bytes.
  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    let root = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
    let copied = try ToolRunner.run(["cp", "-R", "\(root)/fixtures/archives/english/.", "."], in: folder)
    #expect(copied.status == 0, "\(copied.errors)")
    return folder
  }

  private func setFrontPage(_ text: String, in folder: TestFolder) throws {
    try folder.write("index.md", text)
    try folder.write("README.md", text)
  }

  @Test func whatIsStaleThereIsFoundAndMended() throws {
    let folder = try archive()
    let right = try folder.read("index.md")
    let stale = right.replacing("[Ada Quill, 19,", with: "[Ada Quill, 18,").replacing(
      "##### Calder Works", with: "##### Works"
    )
    .replacing("She did not lose", with: "She never lost")
    try setFrontPage(stale, in: folder)
    for paths in [[], ["index.md"]] {
      let found = try ToolRunner.dateline(["lint", "--quiet"] + paths, in: folder).lines
      for rule in ["stale-entry-headline", "stale-entry-topic", "stale-entry-summary"] {
        #expect(
          found.count { $0.hasPrefix("index.md:") && $0.contains("[\(rule)]") } == 1, "\(paths) \(found)")
      }
    }
    _ = try ToolRunner.dateline(["lint", "--fix", "--unsafe-fixes"], in: folder)
    #expect(try folder.read("index.md") == right)
    #expect(try folder.read("README.md") == right)
  }

  @Test(arguments: [
    ("/11/index.md", "/10/index.md", nil),
    ("/10/index.md", "/8/index.md", nil), ("/9/index.md", "/7/index.md", nil),
    (
      "## [Today](/news/2017/03/11/index.md)", "## [Today](/news/2017/03/12/index.md)",
      "2017-03-12 has no index"
    ),
    ("## [Yesterday](/news/2017/03/10/index.md)", "## [Yesterday](/news/2017/03/9/index.md)", nil),
    ("[Previous Day...](/news/2017/03/8/", "[Previous Day...](/news/2017/03/7/", "2017-03-7 has no index"),
  ])
  func aFrontPageThatLeavesOutDaysIsFound(right: String, wrong: String, message: String?) throws {
    let folder = try archive()
    let text = try folder.read("index.md").replacing(right, with: wrong)
    try setFrontPage(text, in: folder)
    let lines = try ToolRunner.dateline(["lint", "--quiet", "--select", "outdated-front-page"], in: folder)
      .lines
    // Headings that don't lead back from day to day are no list of days.
    let isDescending = message != nil
    #expect(lines.count == (isDescending ? 1 : 0), "\(lines)")
    if let message { #expect(lines.first?.contains(message) == true, "\(lines)") }
  }

  @Test func aFrontPageThatHasFallenBehindIsFound() throws {
    let folder = try archive()
    let front = try folder.read("index.md")
    let new = ["new", "--date", "2017-03-12", "--headline", "Ferries sail again."]
    #expect(try ToolRunner.dateline(new, in: folder).status == 0)
    #expect(try ToolRunner.dateline(["lint", "--quiet"], in: folder).lines.isEmpty)
    let right = try folder.read("index.md")
    #expect(right != front)
    try setFrontPage(front, in: folder)
    let lines = try ToolRunner.dateline(["lint", "--quiet"], in: folder).lines
    #expect(
      lines.count == 1
        && lines[0].contains("the front page leads to 2017-03-11 here, but the newest day is 2017-03-12"))
    #expect(try ToolRunner.dateline(["index", "--check"], in: folder).status == 1)
    #expect(try ToolRunner.dateline(["index"], in: folder).status == 0)
    #expect(try folder.read("index.md") == right)
    #expect(try folder.read("README.md") == right)
  }

  @Test func aReadmeAloneIsTheFrontPage() throws {
    let folder = try archive()
    let right = try folder.read("README.md")
    #expect(try ToolRunner.run(["rm", "index.md"], in: folder).status == 0)
    #expect(try ToolRunner.dateline(["lint", "--quiet"], in: folder).lines.isEmpty)
    try folder.write("README.md", right.replacing("[Ada Quill, 19,", with: "[Ada Quill, 18,"))
    let lines = try ToolRunner.dateline(["lint", "--quiet"], in: folder).lines
    #expect(
      lines.first?.hasPrefix("README.md:") == true && lines[0].contains("[stale-entry-headline]"),
      "\(lines)")
    #expect(try ToolRunner.dateline(["index"], in: folder).status == 0)
    #expect(try folder.read("README.md") == right)
    try folder.write("README.md", right.replacing("/11/index.md)", with: "/12/index.md)"))
    let outdated = try ToolRunner.dateline(
      ["lint", "--quiet", "--select", "outdated-front-page"], in: folder)
    #expect(outdated.lines.count == 1, "\(outdated.output)")
    // Words about a repository are none, whatever they link to.
    for prose in ["# About\n", "## [Pages](docs/index.md)\n\n## [2017](/news/2017/index.md)\n"] {
      try folder.write("README.md", prose)
      #expect(try ToolRunner.dateline(["lint", "--quiet"], in: folder).lines.isEmpty)
      #expect(try ToolRunner.dateline(["index", "--check"], in: folder).status == 0)
    }
  }
}
