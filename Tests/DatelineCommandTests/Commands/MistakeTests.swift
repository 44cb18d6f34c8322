import DatelineTestSupport
import Testing

@testable import dateline

/// How every command answers mistakes: with status 2, nothing on standard output, and what was meant.
@Suite struct MistakeTests {
  @Test func allCommandsAreLookedAt() {
    #expect(ToolDescription.commands.map(\.commandName) == Dateline.commandNames)
  }

  @Test(arguments: Dateline.commandNames)
  func aMisspeltCommandIsAnsweredWithTheNearest(_ command: String) throws {
    let folder = try TestFolder()
    for arguments in [[Self.misspelt(command)], ["help", Self.misspelt(command)]] {
      let outcome = try ToolRunner.dateline(arguments, in: folder)
      expectAnswer("did you mean '\(command)'?", outcome)
    }
  }

  @Test(arguments: Dateline.commandNames)
  func aMisspeltOptionIsAnsweredWithTheNearest(_ command: String) throws {
    let folder = try TestFolder()
    let options = Self.options(of: command)
    #expect(options.contains { $0.name == "--help" })
    for (option, _) in options {
      // It may be another option.
      guard !options.contains(where: { $0.name == Self.misspelt(option) }) else { continue }
      let outcome = try ToolRunner.dateline([command, Self.misspelt(option)], in: folder)
      expectAnswer("unknown option '\(Self.misspelt(option))'; did you mean '\(option)'?", outcome)
    }
  }

  @Test(arguments: Dateline.commandNames)
  func aMisspeltChoiceIsAnsweredWithTheNearest(_ command: String) throws {
    let folder = try TestFolder()
    for (option, argument) in Self.options(of: command) {
      let choices = argument.completionKind?.list?.values ?? []
      if ["--format", "--color", "--rank", "--log-level", "--fail-on", "--by"].contains(option) {
        #expect(!choices.isEmpty, "\(command) \(option) has no list to complete and to choose from")
      }
      for choice in choices where choice.utf8.count > 3 {
        let outcome = try ToolRunner.dateline([command, option, Self.misspelt(choice)], in: folder)
        expectAnswer("did you mean '\(choice)'?", outcome)
      }
      if !choices.isEmpty {
        let outcome = try ToolRunner.dateline([command, option, "§§§§§§§§"], in: folder)
        expectAnswer("it must be one of \(choices.joined(separator: ", "))", outcome)
      }
    }
  }

  @Test(arguments: [
    (["lint", "nwes/2015/11/20/harbour-opens.md"], "did you mean 'news/2015/11/20/harbour-opens.md'?"),
    (["format", "news/2015/11/20/harbour-open.md"], "did you mean 'news/2015/11/20/harbour-opens.md'?"),
    (["format", "news/2015/11/20/§§§§§§§§.md"], "'news/2015/11/20/§§§§§§§§.md' doesn't exist"),
    (["related", "news/2015/11/20/harbour-open.md"], "did you mean 'news/2015/11/20/harbour-opens.md'?"),
    (
      ["move", "news/2015/11/20/harbour-open.md", "--date", "2015-11-21"],
      "did you mean 'news/2015/11/20/harbour-opens.md'?"
    ),
    (
      ["rename", "news/2015/11/21/storm-neers.md", "--headline", "x"],
      "did you mean 'news/2015/11/21/storm-nears.md'?"
    ),
    (["remove", "news/2015/11/21/storm-neers.md"], "did you mean 'news/2015/11/21/storm-nears.md'?"),
    (
      ["remove", "news/2015/11/21/storm-nears.md", "--merge-into", "news/2015/11/20/harbour-open.md"],
      "did you mean 'news/2015/11/20/harbour-opens.md'?"
    ),
    (["entities", "Port Lindal"], "near are 'Port Lindall'"),
    (["rename-entity", "Port Lindal", "Lindall"], "near are 'Port Lindall'"),
    (["new", "--date", "2015-11-20", "--headline", "x", "--dialect", "en-"], "did you mean 'en'?"),
    (["new", "--date", "2015-11-31", "--headline", "x"], "the calendar has no day 2015-11-31"),
    (["explain", "stale-related-txt"], "did you mean 'stale-related-text'?"),
    (["lint", "--select", "relatd"], "did you mean 'related'?"),
    (["config", "--ignore", "stale-related-txt"], "did you mean 'stale-related-text'?"),
    (["config", "--schema", "news"], "leave the path out"),
    (["lint", "--changed-since", "mian"], "did you mean 'main'?"),
    (["server", "--archive", "nwes"], "did you mean 'news'?"),
  ])
  func aMisspeltNameIsAnsweredWithTheNearest(_ arguments: [String], answer: String) throws {
    expectAnswer(answer, try ToolRunner.dateline(arguments, in: TestFolder.exampleArchive()))
  }

  private func expectAnswer(_ answer: String, _ outcome: ToolRunner.Outcome) {
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("dateline: error: "), "\(outcome.errors)")
    #expect(outcome.errors.contains(answer), "\(outcome.errors)")
  }

  private static func options(of command: String) -> [(name: String, argument: ToolDescription.Argument)] {
    ToolDescription.commands.first { $0.commandName == command }?.longOptions ?? []
  }

  /// With the last two letters exchanged, or with one of them where they are the same.
  private static func misspelt(_ name: String) -> String {
    let last = name.suffix(2)
    return name.dropLast(2) + (last.first == last.last ? String(last.prefix(1)) : String(last.reversed()))
  }
}
