import DatelineTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Which files a run looks at.
@Suite struct LintPathTests {
  private func lint(_ arguments: [String], in folder: TestFolder, input: String = "") throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--quiet"] + arguments, in: folder, input: input)
  }

  private func files(_ outcome: ToolRunner.Outcome) -> [String] {
    outcome.lines.compactMap { $0.split(separator: ":").first.map(String.init) }
  }

  @Test func withoutPathsEverythingIsChecked() throws {
    let folder = try TestFolder.archive()
    try folder.write("CONTRIBUTING.md", TestFolder.page())
    try folder.write("docs/x.md", TestFolder.page())
    try folder.write("news/.hidden/x.md", TestFolder.page())
    try folder.write(
      "index.md",
      "<!-- dateline-disable-next-line unknown-suppression -->\n## [Today](/news/2015/11/20/index.md)\n")
    let outcome = try lint([], in: folder)
    #expect(
      files(outcome) == [
        "index.md", "news/2015/11/20/bridge.md", "news/2015/11/20/harbour.md", "news/2016/02/3/storm.md",
      ])
    #expect(outcome.status == 0)
  }

  @Test func onlyTheNamedFolderIsReported() throws {
    let folder = try TestFolder.archive()
    #expect(try files(lint(["news/2016"], in: folder)) == ["news/2016/02/3/storm.md"])
    #expect(try files(lint(["news/2016/"], in: folder)) == ["news/2016/02/3/storm.md"])
    #expect(try files(lint(["news/201"], in: folder)).isEmpty)
  }

  @Test(arguments: [[], ["--whole-archive"]])
  func onlyTheNamedFileIsReported(_ options: [String]) throws {
    let folder = try TestFolder.archive()
    try folder.write("docs/x.md", TestFolder.page())
    #expect(
      try files(lint(options + ["news/2015/11/20/harbour.md", "docs/x.md"], in: folder)) == [
        "docs/x.md", "news/2015/11/20/harbour.md",
      ])
  }

  @Test func whatTheArchivePassesByIsCheckedIfNamed() throws {
    let folder = try TestFolder.archive()
    let names = ["docs/x.md", "news/.hidden/x.md"]
    for name in names { try folder.write(name, TestFolder.page()) }
    #expect(try files(lint(names, in: folder)) == names)
    #expect(try files(lint(names + ["--whole-archive"], in: folder)) == names)
    #expect(try files(lint(names + ["."], in: folder)).count == 5)
    #expect(try lint(["docs", "news/.hidden"], in: folder).output.isEmpty)
  }

  @Test func thresholdsDecideTheStatus() throws {
    let folder = try TestFolder.archive()
    #expect(try lint([], in: folder).status == 0)
    #expect(try lint(["--fail-on", "warning"], in: folder).status == 1)
    #expect(try lint(["--fail-on", "information"], in: folder).status == 1)
    try folder.write(".dateline.json", "{ failOn: 'warning' }")
    #expect(try lint([], in: folder).status == 1)
    #expect(try lint(["--fail-on", "never"], in: folder).status == 0)
    try folder.write("other.json", "{ rules: { 'unused-suppression': 'error' } }")
    #expect(try lint(["--config", "other.json"], in: folder).status == 1)
    #expect(try lint(["--ignore", "unused-suppression"], in: folder).output.isEmpty)
  }

  @Test func anArchiveElsewhereIsNamed() throws {
    let folder = try TestFolder.archive()
    let elsewhere = try TestFolder()
    #expect(try lint(["--archive", folder.path], in: elsewhere).lines.count == 3)
    #expect(try lint([folder.absolute("news/2016")], in: elsewhere).lines.count == 1)
    try elsewhere.write("x.md", TestFolder.page())
    #expect(try lint(["--archive", folder.path, "x.md"], in: elsewhere).status == 2)
  }

  @Test func aPageOutsideAnyArchiveKeepsThePathGiven() throws {
    let folder = try TestFolder()
    try folder.write("pages/x.md", TestFolder.page())
    let outcome = try lint(["./pages/../pages/x.md"], in: folder)
    #expect(files(outcome) == ["./pages/../pages/x.md"])
    #expect(outcome.status == 0)
  }

  @Test func pathsComeFromAList() throws {
    let folder = try TestFolder.archive()
    let list = "news/2015/11/20/harbour.md\r\nnews/2016/02/3/storm.md\n"
    try folder.write("list", list)
    #expect(try files(lint(["--files-from", "list"], in: folder)).count == 2)
    #expect(try files(lint(["--files-from", "-"], in: folder, input: list)).count == 2)
    let ended = "news/2015/11/20/harbour.md\u{0}news/2016/02/3/storm.md\u{0}"
    #expect(try files(lint(["--files-from", "-"], in: folder, input: ended)).count == 2)
    let nothing = try lint(["--files-from", "-"], in: folder)
    #expect(nothing.status == 0)
    #expect(nothing.output.isEmpty)
  }

  @Test func manyFoldersAreAsGoodAsOne() throws {
    let folder = try TestFolder.archive()
    var folders: [String] = []
    for day in 1...12 {
      try folder.write("news/2014/05/\(day)/x.md", TestFolder.page())
      folders.append("news/2014/05/\(day)")
    }
    #expect(try files(lint(folders, in: folder)).count == 12)
    #expect(try files(lint(folders + ["."], in: folder)).count == 15)
  }

  @Test func aMissingFileDoesNotHideTheOthers() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["news/2016/02/3/storm.md", "news/2016/02/3/strom.md"], in: folder)
    #expect(outcome.status == 2)
    #expect(files(outcome) == ["news/2016/02/3/storm.md"])
    #expect(outcome.errors.contains("did you mean 'news/2016/02/3/storm.md'?"))
  }

  @Test func aFileThatIsTooLargeMakesTheStatusTwo() throws {
    let folder = try TestFolder.archive()
    try folder.write("news/2016/02/3/long.md", String(repeating: "x", count: 2000))
    try folder.write(".dateline.json", "{ limits: { fileSize: 1024 } }")
    let outcome = try lint([], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.lines.count == 3)
    #expect(outcome.errors.contains("'news/2016/02/3/long.md' has 2000 bytes"))
  }

  @Test func linksAndPipesArePassedOverWithAWord() throws {
    let folder = try TestFolder.archive()
    symlink("harbour.md", folder.absolute("news/2015/11/20/link.md"))
    mkfifo(folder.absolute("news/2015/11/20/pipe.md"), 0o644)
    let outcome = try ToolRunner.dateline(["lint", "--select", "suppression"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("passed over: 'news/2015/11/20/link.md' is a symbolic link"))
    #expect(outcome.errors.contains("passed over: 'news/2015/11/20/pipe.md' is not a regular file"))
    let named = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "news/2015/11/20/link.md", "news/2015/11/20/pipe.md"], in: folder)
    #expect(named.status == 0)
    #expect(named.errors.contains("link.md"))
    #expect(named.errors.contains("pipe.md"))
  }

  @Test func standardInputStandsInForAPage() throws {
    let folder = try TestFolder.archive()
    let arguments = ["-", "--stdin-filename", "news/2015/11/20/harbour.md"]
    #expect(
      try files(lint(arguments, in: folder, input: TestFolder.page())) == ["news/2015/11/20/harbour.md"])
    #expect(try lint(arguments, in: folder, input: TestFolder.fixedPage()).output.isEmpty)
    for name in ["news/2015/11/20/new.md", "news/2017/01/2/new.md"] {
      for whole in [[], ["--whole-archive"]] {
        let outcome = try lint(["-", "--stdin-filename", name] + whole, in: folder, input: TestFolder.page())
        #expect(files(outcome) == [name])
      }
    }
    let lone = try lint(["-", "--stdin-filename", "x.md"], in: try TestFolder(), input: TestFolder.page())
    #expect(files(lone) == ["x.md"])
  }

  @Test func namesThatAreNoUTF8AreReported() throws {
    let folder = try TestFolder.archive()
    let name = Array("news/2016/02/3/a\n\u{1B}[2J".utf8) + [0xFF] + Array(".md".utf8)
    try folder.write(name: name, TestFolder.page())
    let arguments = [ToolRunner.dateline, "lint", "--format", "json", "--select", "suppression"]
    let outcome = try ToolRunner.run(bytes: arguments.map { Array($0.utf8) } + [name], in: folder)
    #expect(
      outcome.output.contains("\"file\":\"news/2016/02/3/a\\n\\u001B[2J\u{FFFD}.md\""), "\(outcome.output)")
    #expect(outcome.status == 0)
    let text = try lint([], in: folder)
    #expect(text.lines.count == 4)
    #expect(!text.outputBytes.contains(0x1B))
  }
}
