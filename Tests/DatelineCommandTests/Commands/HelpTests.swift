import DatelineTestSupport
import Testing

@testable import dateline

/// What is true of the help of every command.
@Suite struct HelpTests {
  @Test(arguments: Dateline.commandNames)
  func helpIsTheSameHoweverItIsAskedFor(_ command: String) throws {
    let folder = try TestFolder()
    let option = try ToolRunner.dateline([command, "--help"], in: folder)
    let helped = try ToolRunner.dateline(["help", command], in: folder)
    #expect(option.status == 0)
    #expect(option.errors.isEmpty)
    #expect(option.output.contains("OVERVIEW: "))
    #expect(option.outputBytes == helped.outputBytes)
    #expect(try ToolRunner.dateline([command, "-h"], in: folder).outputBytes == helped.outputBytes)
  }

  @Test(arguments: [""] + Dateline.commandNames)
  func helpHasExamplesOfItsCommand(_ command: String) {
    let examples = CommandExample.all.filter { $0.command == command }
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(
        example.line.hasPrefix(command.isEmpty ? "dateline " : "dateline \(command)"), "\(example.line)")
    }
  }

  @Test(arguments: CommandExample.all)
  func examplesWorkWhenTheyArePasted(_ example: CommandExample) throws {
    let folder = try TestFolder.exampleArchive()
    let tool = ToolRunner.dateline
    let bin = String(tool[..<(tool.lastIndex(of: "/") ?? tool.endIndex)])
    let outcome = try ToolRunner.run(
      ["sh", "-c", "PATH=$1:$PATH; eval \"$2\"", "sh", bin, example.line], in: folder)
    // 1 tells of what was found, and that a server's editor went away.
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors)")
    #expect(!outcome.errors.contains("error:"), "\(outcome.errors)")
  }

  @Test func theProgramAloneShowsItsHelp() throws {
    let folder = try TestFolder()
    let bare = try ToolRunner.dateline([], in: folder)
    #expect(bare.status == 0)
    #expect(try bare.outputBytes == ToolRunner.dateline(["--help"], in: folder).outputBytes)
    for command in Dateline.commandNames { #expect(bare.output.contains("  \(command) "), "\(command)") }
  }
}
