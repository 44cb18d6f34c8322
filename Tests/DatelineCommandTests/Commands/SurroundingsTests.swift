import DatelineTestSupport
import Testing

@testable import dateline

/// Where a command is started, and with what around it.
@Suite struct SurroundingsTests {
  /// Says that something is missing and where to read more, or does its work.
  private func expectSense(_ outcome: ToolRunner.Outcome) {
    #expect(outcome.status <= 2)
    guard outcome.status == 2 else { return }
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("dateline: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("--help' for more information"), "\(outcome.errors)")
  }

  @Test(arguments: Dateline.commandNames)
  func aBareCommandTakesTheArchiveAroundTheWorkingFolder(_ command: String) throws {
    let folder = try TestFolder.exampleArchive()
    expectSense(try below(folder, [ToolRunner.dateline, command]))
  }

  @Test(arguments: CommandExample.all)
  func examplesOutsideOfAnArchiveTellWhatIsMissing(_ example: CommandExample) throws {
    let folder = try TestFolder()
    let tool = ToolRunner.dateline
    let bin = String(tool[..<(tool.lastIndex(of: "/") ?? tool.endIndex)])
    let outcome = try ToolRunner.run(
      ["sh", "-c", "PATH=$1:$PATH; eval \"$2\"", "sh", bin, example.line], in: folder)
    guard outcome.status == 2, !outcome.errors.hasPrefix("sh: ") else { return }
    #expect(outcome.output.isEmpty)
    let answers = ["name it with --archive", "doesn't exist", "does not exist", "holds news/"]
    #expect(answers.contains { outcome.errors.contains($0) }, "\(outcome.errors)")
  }

  @Test(arguments: Dateline.commandNames)
  func aFreshMachineMakesNoDifference(_ command: String) throws {
    let known = try below(TestFolder.exampleArchive(), [ToolRunner.dateline, command])
    let bare = try below(TestFolder.exampleArchive(), ["env", "-i", ToolRunner.dateline, command])
    #expect(bare.status == known.status)
    // Where nothing is written but what was found, it is the same.
    #expect(Self.withoutFolder(bare.output) == Self.withoutFolder(known.output))
  }

  @Test func withoutGitItIsSaidThatGitIsMissing() throws {
    let outcome = try ToolRunner.run(
      ["env", "-i", "PATH=/nonexistent", ToolRunner.dateline, "lint", "--changed-since", "main"],
      in: TestFolder.exampleArchive())
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("git"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["lint"], "20/harbour-opens.md:1:1: warning: "),
    (["format"], "20/harbour-opens.md\n"),
    (["related", "--all"], "20/harbour-opens.md\n"),
    (["index"], "20/index.md: is written"),
    (["new", "--date", "2015-11-21", "--headline", "Ferries sail"], "21/ferries-sail.md: is written"),
    (
      ["move", "20/harbour-opens.md", "--date", "2015-11-21"],
      "20/harbour-opens.md: becomes 21/harbour-opens.md"
    ),
    (["config"], "../../../.dateline.json:1 "),
  ])
  func pathsAreSeenFromTheWorkingFolder(_ arguments: [String], line: String) throws {
    let folder = try TestFolder.exampleArchive()
    try folder.write(".dateline.json", "{ \"failOn\": \"never\" }")
    let outcome = try below(folder, [ToolRunner.dateline] + arguments)
    #expect(outcome.output.contains(line), "\(outcome.output)\(outcome.errors)")
    #expect(!outcome.lines.contains { $0.hasPrefix("news/2015/") || $0.hasPrefix("/") }, "\(outcome.output)")
  }

  @Test(arguments: [
    (["lint", "20/x.md"], "'20/x.md' doesn't exist"),
    (["move", "20/harbour-opens.md", "--date", "2015-11-20"], "is of 2015-11-20 already"),
    (["new", "--date", "2015-11-20", "--headline", "Harbour opens"], "'20/harbour-opens.md' exists already"),
    (["rename", "20/index.md", "--headline", "x"], "'20/index.md' is no event page"),
    (["rules", "--config", "../../../.dateline.jsom"], "did you mean '../../../.dateline.json'?"),
  ])
  func pathsInMessagesAreSeenFromTheWorkingFolder(_ arguments: [String], answer: String) throws {
    let folder = try TestFolder.exampleArchive()
    try folder.write(".dateline.json", "{}")
    try folder.write("news/2015/11/20/index.md", "## [2015-11-20](/news/2015/11/20/index.md)\n")
    let outcome = try below(folder, [ToolRunner.dateline] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(answer), "\(outcome.errors)")
  }

  @Test func mistakesOfTheConfigurationAreSeenFromTheWorkingFolder() throws {
    let folder = try TestFolder.exampleArchive()
    try folder.write(".dateline.json", "{ \"failOm\": \"never\" }")
    for command in ["lint", "format", "related --all", "entities", "rules", "config", "index"] {
      let outcome = try below(folder, [ToolRunner.dateline] + command.split(separator: " ").map(String.init))
      #expect(outcome.errors.contains("../../../.dateline.json:1: unknown key 'failOm'"), "\(outcome.errors)")
    }
  }

  /// Runs a program in a folder of the example archive, two below news/.
  private func below(_ folder: TestFolder, _ arguments: [String]) throws -> ToolRunner.Outcome {
    try ToolRunner.run(["env", "-C", "news/2015/11"] + arguments, in: folder)
  }

  private static func withoutFolder(_ text: String) -> String {
    text.split(separator: "\n").filter { !$0.contains(".dateline") }.joined(separator: "\n")
  }
}
