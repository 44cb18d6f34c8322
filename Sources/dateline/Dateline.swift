import ArgumentParser
import DatelineSyntax

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Checks and keeps an archive of event pages.",
    discussion: """
      Examples:
        dateline lint
        dateline new --date 2015-11-20 --headline "Harbour reopens after the storm"
        dateline explain unused-suppression
      """,
    version: ProgramVersion.description,
    subcommands: [
      LintCommand.self, FormatCommand.self, NewCommand.self, RenameCommand.self, MoveCommand.self,
      RemoveCommand.self, IndexCommand.self, RelatedCommand.self, EntitiesCommand.self,
      RenameEntityCommand.self, ExportCommand.self, ImportCommand.self, ReportCommand.self, GraphCommand.self,
      ServerCommand.self, RulesCommand.self,
      ExplainCommand.self,
      ConfigCommand.self, InitCommand.self,
    ])

  /// The names of the commands, `help` aside.
  static var commandNames: [String] { configuration.subcommands.map { $0._commandName } }

  static func main() {
    ProcessContext.prepare()
    ProcessContext.exit(status(of: CommandArguments.current()))
  }

  /// Runs a command line and returns the exit status: 0, 1 for findings, 2 for any failure.
  private static func status(of arguments: [String]) -> Int32 {
    do {
      try checkSubcommand(arguments)
      var command = try parse(arguments)
      try command.run()
      return 0
    } catch let status as ExitCode {
      return status.rawValue
    } catch let failure as CommandFailure {
      for message in failure.messages { Output.complain("error: \(message)") }
      return 2
    } catch {
      return report(error)
    }
  }

  /// The command that a command line calls for.
  ///
  /// Parsing from the root goes through all arguments once for each level of commands, which takes twice as long as
  /// checking a page. Only what a command doesn't take by itself, help and errors among it, is for the root.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let type = configuration.subcommands.first(where: { $0._commandName == arguments.first }),
      let command = try? type.parse(Array(arguments.dropFirst()))
    {
      return command
    }
    ProcessContext.makeRoomForHelp()
    do {
      return try parseAsRoot(arguments)
    } catch {
      if !exitCode(for: error).isSuccess { try checkOptions(arguments) }
      throw error
    }
  }

  /// Help and the version go to standard output, usage errors to standard error alone.
  private static func report(_ error: any Error) -> Int32 {
    var message = fullMessage(for: error)
    if message.hasPrefix("Error: ") { message = "dateline: error: " + message.dropFirst("Error: ".count) }
    var text: [UInt8] = []
    text.appendVisibleLines(Array((message + "\n").utf8))
    let isRequested = exitCode(for: error).isSuccess
    do throws(CommandFailure) {
      try Output.write(text, to: isRequested ? .output : .error)
    } catch {
      for message in error.messages { Output.complain("error: \(message)") }
      return 2
    }
    return isRequested ? 0 : 2
  }

  /// A misspelt subcommand would be taken for a surplus argument, and one to be helped with for none.
  private static func checkSubcommand(_ arguments: [String]) throws(CommandFailure) {
    let names = commandNames
    guard let first = arguments.first else { return }
    if first.hasPrefix("-") { return try checkOption(first) }
    try check(first, among: names + ["help"], called: "command")
    if first == "help", arguments.count > 1, !arguments[1].hasPrefix("-") {
      try check(arguments[1], among: names, called: "command")
    }
  }

  /// The parser suggests nothing for an option that stands before any command.
  private static func checkOption(_ option: String) throws(CommandFailure) {
    guard option.hasPrefix("--"), option != "--",
      !option.hasPrefix("--generate-completion-script"), !option.hasPrefix("--experimental-"),
      !option.hasPrefix("--help-")
    else { return }
    try check(option, among: ["--help", "--version"], called: "option")
  }

  private static func checkOptions(_ arguments: [String]) throws(CommandFailure) {
    guard let name = arguments.first,
      let type = configuration.subcommands.first(where: { $0._commandName == name })
    else { return }
    let options = LongOptions(of: type)
    guard !options.names.isEmpty, let unknown = options.firstUnknown(in: arguments) else { return }
    guard let nearest = NearestName.nearest(to: unknown, in: options.names) else {
      throw CommandFailure("unknown option '\(unknown)'; 'dateline \(name) --help' lists the options")
    }
    throw CommandFailure("unknown option '\(unknown)'; did you mean '\(nearest)'?")
  }

  private static func check(
    _ name: String, among names: [String], called kind: String
  ) throws(CommandFailure) {
    guard !names.contains(name) else { return }
    let nearest = NearestName.nearest(to: name, in: names).map { "; did you mean '\($0)'?" }
    throw CommandFailure(
      "unknown \(kind) '\(name)'" + (nearest ?? "; the \(kind)s are \(names.joined(separator: ", "))"))
  }
}
