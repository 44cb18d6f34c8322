import DatelineTestSupport
import FoundationEssentials
import Testing

@testable import dateline

/// What is written where.
@Suite struct LintOutputTests {
  private func lint(_ arguments: [String], in folder: TestFolder, environment: [String] = []) throws
    -> ToolRunner.Outcome
  {
    try ToolRunner.dateline(
      ["lint", "--select", "suppression"] + arguments, in: folder, environment: environment)
  }

  @Test(arguments: ReportFormat.allCases)
  func everyFormatHoldsEveryFinding(_ format: ReportFormat) throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--format", format.rawValue, "--fail-on", "warning"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
    for page in ["20/bridge.md", "20/harbour.md", "3/storm.md"] { #expect(outcome.output.contains(page)) }
    #expect(outcome.output.contains("unused-suppression"))
  }

  @Test func theReportGoesToAFileAndTextToTheTerminal() throws {
    let folder = try TestFolder.archive()
    let outcome = try lint(["--format", "json", "--output-file", "report.json"], in: folder)
    #expect(outcome.lines.count == 5)
    #expect(outcome.output.hasPrefix("news/2015/11/20/bridge.md:3:33: warning: "))
    let report = try folder.read("report.json")
    #expect(report.hasPrefix("[\n{\"file\":\"news/2015/11/20/bridge.md\""))
  }

  @Test func pathsInTextAreThoseFromTheWorkingFolder() throws {
    let folder = try TestFolder.archive()
    try folder.makeFolder("docs/x")
    let arguments = [
      "env", "-C", "docs/x", ToolRunner.dateline, "lint", "--select", "suppression", "--quiet",
    ]
    let text = try ToolRunner.run(arguments, in: folder)
    #expect(text.output.hasPrefix("../../news/2015/11/20/bridge.md:3:33:"))
    let json = try ToolRunner.run(arguments + ["--format", "json"], in: folder)
    #expect(json.output.contains("\"file\":\"news/2015/11/20/bridge.md\""))
  }

  @Test func noEscapeSequenceReachesAPipe() throws {
    let folder = try TestFolder.archive()
    #expect(try !lint([], in: folder).outputBytes.contains(0x1B))
    #expect(try !lint(["--color", "never"], in: folder).outputBytes.contains(0x1B))
    #expect(
      try !lint([], in: folder, environment: ["NO_COLOR=1", "CLICOLOR_FORCE=1"]).outputBytes.contains(0x1B))
    #expect(try lint(["--color", "always"], in: folder).outputBytes.contains(0x1B))
  }

  @Test func quietLeavesTheFindingsOnly() throws {
    let folder = try TestFolder.archive()
    #expect(try lint([], in: folder).lines.count == 5)
    #expect(try lint(["--quiet"], in: folder).lines.count == 3)
  }

  @Test func statisticsStandInForTheFindings() throws {
    let folder = try TestFolder.archive()
    let text = try lint(["--statistics", "--fail-on", "warning"], in: folder)
    #expect(text.lines.count == 2)
    #expect(text.lines.last?.contains("unused-suppression") == true)
    #expect(text.status == 1)
    let json = try lint(["--statistics", "--format", "json"], in: folder)
    #expect(json.output.contains("\"rule\":\"unused-suppression\",\"severity\":\"warning\",\"count\":3"))
  }

  @Test(arguments: [["lint"], ["rules"], ["explain", "unused-suppression"], ["--version"], ["--help"]])
  func aFullDiskIsAFailure(_ arguments: [String]) throws {
    let folder = try TestFolder.archive()
    let outcome = try ToolRunner.dateline(arguments, in: folder, output: "/dev/full")
    #expect(outcome.status == 2)
  }

  @Test func aReportThatCannotBeWrittenIsAFailure() throws {
    let folder = try TestFolder.archive()
    for file in ["/dev/full", "no/such/folder"] {
      for option in ["--output-file", "--write-baseline"] {
        let outcome = try lint([option, file], in: folder)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("'\(file)' can't be written"))
      }
    }
  }

  @Test(arguments: ["0<&-", "2>&-", "0<&- 2>&-"])
  func closedStreamsHarmNoFile(_ redirection: String) throws {
    let folder = try TestFolder.archive()
    try folder.write("news/2016/02/3/link.md", "x\n")
    let script = "\"$0\" lint --fix --select suppression \(redirection)"
    let outcome = try ToolRunner.run(["sh", "-c", script, ToolRunner.dateline], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.read("news/2015/11/20/harbour.md") == TestFolder.fixedPage())
    let closed = try ToolRunner.run(["sh", "-c", "\"$0\" lint 1>&-", ToolRunner.dateline], in: folder)
    #expect(closed.status == 2)
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let folder = try TestFolder.archive()
    let outcome = try ToolRunner.dateline(
      ["lint", "--select", "suppression", "--fail-on", "warning"], in: folder, closesOutput: true)
    #expect(outcome.status == 1)
    #expect(outcome.errors.isEmpty)
  }

  @Test func theOutputIsTheSameForAnyNumberOfJobs() throws {
    let folder = try TestFolder.archive()
    for day in 1...9 {
      for page in 0..<9 { try folder.write("news/2014/05/\(day)/page-\(page).md", TestFolder.page()) }
    }
    let one = try lint(["--jobs", "1", "--format", "json"], in: folder)
    #expect(one.lines.count == 86)
    for jobs in ["2", "7"] {
      #expect(try lint(["--jobs", jobs, "--format", "json"], in: folder).outputBytes == one.outputBytes)
    }
  }

  @Test(arguments: 1...5)
  func theShardsTogetherAreTheWhole(_ count: Int) throws {
    let folder = try TestFolder.archive()
    for page in 0..<40 { try folder.write("news/2014/05/9/page-\(page).md", TestFolder.page()) }
    let whole = try lint(["--quiet"], in: folder).lines
    #expect(whole.count == 43)
    var parts: [String] = []
    for number in 1...count {
      let part = try lint(["--quiet", "--shard", "\(number)/\(count)"], in: folder).lines
      #expect(part.count >= 43 / count / 3)
      parts += part
    }
    #expect(parts.sorted() == whole.sorted())
  }
}
