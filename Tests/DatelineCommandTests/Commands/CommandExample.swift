import DatelineTestSupport
import Testing

@testable import dateline

/// A command line that a help text gives as an example.
struct CommandExample: CustomTestStringConvertible {
  /// The command whose help it is; empty for that of the program.
  let command: String
  /// What to paste into a shell.
  let line: String

  var testDescription: String { line }

  /// The examples in the help of the program and of all commands, as a terminal of 80 columns shows them.
  static let all: [CommandExample] =
    ([""] + Dateline.commandNames).flatMap { command in
      (try? examples(of: command)) ?? []
    }

  static func help(_ command: String) throws -> String {
    try ToolRunner.dateline((command.isEmpty ? [] : [command]) + ["--help"], in: TestFolder()).output
  }

  private static func examples(of command: String) throws -> [CommandExample] {
    let lines = try help(command).split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(where: { $0 == "Example:" || $0 == "Examples:" }) else { return [] }
    var examples: [String] = []
    for line in lines[(heading + 1)...].prefix(while: { !$0.isEmpty }) {
      if let last = examples.last, last.hasSuffix("\\") {
        examples[examples.count - 1] = last + "\n" + line
      } else {
        examples.append(line.drop { $0 == " " }.description)
      }
    }
    // What is behind a pipe is another's program.
    return examples.map { line in
      let end = line.indices.first { line[$0...].hasPrefix(" | ") } ?? line.endIndex
      return CommandExample(command: command, line: String(line[..<end]))
    }
  }
}
