import DatelineTestSupport
import Foundation

/// What the program tells of its own commands and options, for those who write completions.
struct ToolDescription: Decodable {
  struct Command: Decodable {
    let commandName: String
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// The options that a person sees, by their long names.
    var longOptions: [(name: String, argument: Argument)] {
      (arguments ?? []).filter { $0.kind != "positional" && $0.shouldDisplay }.flatMap { argument in
        (argument.names ?? []).filter { $0.kind == "long" }.map { ("--\($0.name)", argument) }
      }
    }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    struct Completion: Decodable {
      struct List: Decodable { let values: [String] }

      var list: List?
    }

    let kind: String
    let shouldDisplay: Bool
    var names: [Name]?
    var completionKind: Completion?
  }

  let command: Command

  static let commands: [Command] = {
    guard
      let outcome = try? ToolRunner.dateline(["--experimental-dump-help"], in: TestFolder()),
      let tool = try? JSONDecoder().decode(ToolDescription.self, from: Data(outcome.outputBytes))
    else { return [] }
    return tool.command.subcommands?.filter { $0.commandName != "help" } ?? []
  }()
}
