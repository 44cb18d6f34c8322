import DatelineTestSupport
import Testing

/// What `--diff` reports, and its exit status.
@Suite struct DiffTests {
  private func lint(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(["lint", "--select", "suppression"] + arguments, in: folder)
  }

  @Test func aDifferenceMakesTheStatusOne() throws {
    let folder = try TestFolder.archive()
    #expect(try lint(["--diff"], in: folder).status == 1)
    #expect(try lint(["--diff", "--fail-on", "never"], in: folder).status == 0)
    _ = try lint(["--fix"], in: folder)
    #expect(try lint(["--diff"], in: folder).status == 0)
  }

  @Test func whatNoFixEndsCountsAndIsTold() throws {
    let folder = try TestFolder()
    try folder.write("news/2016/02/3/wrong.md", "<!-- dateline-disable-lin -->\n")
    let outcome = try lint(["--diff", "--fail-on", "warning"], in: folder)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("1 finding is left that no fix ends"), "\(outcome.errors)")
    #expect(outcome.status == 1)
    #expect(try lint(["--diff", "--fail-on", "error"], in: folder).status == 0)
  }

  @Test func theReportAndTheBaselineAreOfTheArchiveAsItIs() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--diff", "--output-file", "report.json", "--format", "json-lines"], in: folder)
    #expect(outcome.status == 1)
    #expect(try folder.read("report.json").split(separator: "\n").count == 3)
    _ = try lint(["--diff", "--write-baseline", "known.json"], in: folder)
    #expect(try folder.read("known.json").contains("harbour.md"))
    #expect(try lint(["--baseline", "known.json", "--fail-on", "information"], in: folder).status == 0)
  }

  @Test(arguments: [[], ["news/2015/11/20/harbour.md", "drafts/x.md"]])
  func onlyWhatABaselineDoesNotHoldIsFixed(_ paths: [String]) throws {
    let folder = try TestFolder.archive()
    try folder.write("drafts/x.md", TestFolder.page())
    _ = try lint(["--write-baseline", "known.json"] + paths, in: folder)
    #expect(try lint(["--baseline", "known.json", "--diff"] + paths, in: folder).output.isEmpty)
    let outcome = try lint(["--baseline", "known.json", "--fix"] + paths, in: folder)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(try folder.read("news/2015/11/20/harbour.md") == TestFolder.page())
    #expect(try folder.read("drafts/x.md") == TestFolder.page())
    try folder.write("news/2015/11/20/new.md", TestFolder.page("New"))
    _ = try lint(["--baseline", "known.json", "--fix"] + paths + ["news/2015/11/20/new.md"], in: folder)
    #expect(try folder.read("news/2015/11/20/new.md") == TestFolder.fixedPage("New"))
    #expect(try folder.read("news/2015/11/20/harbour.md") == TestFolder.page())
  }

  @Test func aBaselineHoldsOutsideAnyArchiveToo() throws {
    let folder = try TestFolder()
    try folder.write("x.md", TestFolder.page())
    _ = try lint(["--write-baseline", "known.json", "x.md"], in: folder)
    _ = try lint(["--baseline", "known.json", "--fix", "x.md"], in: folder)
    #expect(try folder.read("x.md") == TestFolder.page())
  }
}
