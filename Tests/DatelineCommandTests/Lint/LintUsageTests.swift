import DatelineTestSupport
import Testing

/// What is said no to: status 2, nothing on standard output, and what to do.
@Suite struct LintUsageTests {
  @Test(arguments: [
    (["lnit"], "did you mean 'lint'?"),
    (["lint", "--formt", "json"], "did you mean '--format'?"),
    (["lint", "--format", "jsn"], "did you mean 'json'?"),
    (["lint", "--format", "pdf"], "it must be one of text, json"),
    (["lint", "--fail-on", "warnings"], "did you mean 'warning'?"),
    (["lint", "--color", "allways"], "did you mean 'always'?"),
    (["lint", "--select", "unused-supression"], "did you mean 'unused-suppression'?"),
    (["lint", "--ignore", "suppression,unknown-supression"], "did you mean 'unknown-suppression'?"),
    (["lint", "--shard", "5/4"], "did you mean '4/4'?"),
    (["lint", "--shard", "0/4"], "did you mean '1/4'?"),
    (["lint", "--shard", "two"], "as in 2/4"),
    (["lint", "--shard", "1/99999999999999999999"], "as in 2/4"),
    (["lint", "--jobs", "0"], "from 1 on"),
    (["lint", "--jobs", "-1"], "dateline: error: The value '-1' is invalid"),
    (["lint", "--shard", "-1/2"], "as in 2/4"),
    (["--verison"], "did you mean '--version'?"),
    (["help", "explan"], "did you mean 'explain'?"),
    (["lint", "--select", "related", "--ignore", "related"], "leave no rule to run"),
    (["lint", "--ignore", "all"], "leave no rule to run"),
    (["lint", "--output-file", "news/2015/11/20/harbour.md"], "among the archive's pages"),
    (["lint", "--output-file", "news/report.json"], "among the archive's pages"),
    (["lint", "--write-baseline", "index.md"], "among the archive's pages"),
    (["lint", "--write-baseline", "-"], "needs a file"),
    (["lint", "--changed-since", ""], "--changed-since"),
    (["lint", "nwes"], "did you mean 'news'?"),
    (["lint", "--files-from", "lst"], "did you mean 'list'?"),
    (["lint", "--baseline", "lst"], "did you mean 'list'?"),
    (["lint", "--baseline", "list"], "is not a baseline"),
    (["lint", "--config", "lst"], "did you mean 'list'?"),
    (["lint", "--config", "list"], "list"),
    (["lint", "--archive", "nwes"], "did you mean 'news'?"),
    (["lint", "--archive", "news"], "has no folder news/"),
    (["lint", "--changed-since", "HEAD"], "no work tree of git"),
    (["lint", "-"], "--stdin-filename"),
    (["lint", "--stdin-filename", "news/2015/11/20/x.md"], "needs the path '-'"),
    (["lint", "-", "--stdin-filename", "x.md", "--fix"], "use --diff"),
    (["lint", "-", "news", "--stdin-filename", "x.md"], "beside other paths"),
    (["lint", "--unsafe-fixes"], "needs --fix or --diff"),
    (["lint", "--statistics", "--format", "sarif"], "text and json only"),
    (["lint", "--diff", "--format", "json"], "--output-file"),
    (["lint", "/"], "in no archive"),
    (["explain", "unused-supression"], "did you mean 'unused-suppression'?"),
    (["rules", "--format", "txt"], "did you mean 'text'?"),
  ])
  func mistakesEndWithStatusTwoAndAnAnswer(_ arguments: [String], answer: String) throws {
    let folder = try TestFolder.archive()
    try folder.write("list", "{ x")
    let outcome = try ToolRunner.dateline(arguments, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(answer), "\(outcome.errors)")
  }

  @Test func whatIsWrongWithAFolderIsNotItsName() throws {
    let outcome = try ToolRunner.dateline(["lint", "--baseline", "news"], in: TestFolder.archive())
    #expect(outcome.errors.contains("Is a directory"))
    #expect(!outcome.errors.contains("did you mean"), "\(outcome.errors)")
  }

  @Test func pathsAreNotThoseOfTheNamedArchive() throws {
    let folder = try TestFolder()
    try folder.write("archive/news/2016/02/3/storm.md", TestFolder.page())
    let outcome = try ToolRunner.dateline(
      ["lint", "--archive", "archive", "news/2016/02/3/storm.md"], in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("did you mean 'archive/news/2016/02/3/storm.md'?"), "\(outcome.errors)")
  }

  @Test func helpHasDefaultsAndGroups() throws {
    let help = try ToolRunner.dateline(["help", "lint"], in: TestFolder()).output.split { $0.isWhitespace }
      .joined(separator: " ")
    for words in [
      "By default text.", "what the configuration says, or error", "page, lists, related, text, names, index",
    ] { #expect(help.contains(words), "\(words)") }
  }

  @Test func aFolderOutsideAnyArchiveIsRefused() throws {
    let folder = try TestFolder()
    for arguments in [["lint"], ["lint", "."]] {
      let outcome = try ToolRunner.dateline(arguments, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("holds news/"), "\(outcome.errors)")
    }
  }

  @Test func everyMistakeOfTheConfigurationIsNamed() throws {
    let folder = try TestFolder.archive()
    try folder.write(".dateline.json", "{\n  \"rulez\": {},\n  \"failOn\": \"eror\"\n}\n")
    for command in [["lint"], ["rules"], ["explain", "unused-suppression"]] {
      let outcome = try ToolRunner.dateline(command, in: folder)
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains(".dateline.json:2: unknown key 'rulez'; did you mean 'rules'?"))
      #expect(outcome.errors.contains(".dateline.json:3:"))
    }
  }

  @Test(arguments: [
    ["--help"], ["lint", "--help"], ["help", "lint"], ["rules", "--help"], ["explain", "--help"],
  ])
  func helpHasAnExample(_ arguments: [String]) throws {
    let outcome = try ToolRunner.dateline(arguments, in: try TestFolder())
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func theVersionIsPrinted() throws {
    let outcome = try ToolRunner.dateline(["--version"], in: try TestFolder())
    #expect(outcome.status == 0)
    #expect(outcome.lines.count == 1)
    #expect(outcome.output.split(separator: ".").count == 3)
  }

  @Test func rulesAreListedAndExplained() throws {
    let folder = try TestFolder.archive()
    try folder.write(".dateline.json", "{ rules: { \"unused-suppression\": \"error\" } }")
    let text = try ToolRunner.dateline(["rules"], in: folder)
    #expect(text.lines.contains { $0.contains("unused-suppression") && $0.contains("error") })
    let json = try ToolRunner.dateline(["rules", "--format", "json"], in: folder)
    #expect(
      json.output.contains("{\"id\":\"unused-suppression\",\"group\":\"suppression\",\"severity\":\"error\""))
    let explanation = try ToolRunner.dateline(["explain", "unused-suppression"], in: folder)
    #expect(explanation.output.contains("Bad:"))
    #expect(explanation.output.contains("Severity: error"))
  }
}
