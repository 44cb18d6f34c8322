import ArgumentParser
import FoundationEssentials

/// The long options that a command takes.
///
/// The parser complains of what is missing before it looks at what it doesn't know, though a misspelt option often is what
/// is missing.
struct LongOptions {
  /// With their dashes; inverted flags and hidden ones among them.
  let names: [String]

  /// Asks the parser, which takes too long to be done where nothing is wrong.
  init(of command: any ParsableCommand.Type) {
    names = [command, Dateline.self].flatMap { Self.described($0._dumpHelp()) }
  }

  /// The first of the arguments that is an option and none of these.
  func firstUnknown(in arguments: [String]) -> String? {
    arguments.prefix { $0 != "--" }.lazy.filter { $0.hasPrefix("--") }
      .map { String($0.prefix { $0 != "=" }) }.first { !names.contains($0) }
  }

  /// What the parser tells of a command, of which only this is of interest.
  private struct Description: Decodable {
    struct Command: Decodable { var arguments: [Argument]? }
    struct Argument: Decodable { var names: [Name]? }
    struct Name: Decodable { var kind, name: String }

    var command: Command
  }

  private static func described(_ text: String) -> [String] {
    guard let description = try? JSONDecoder().decode(Description.self, from: Data(text.utf8)) else {
      return []
    }
    return (description.command.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
      .map { "--\($0.name)" }
  }
}
