import ArgumentParser
import DatelineSyntax

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Checks and keeps an archive of event pages.",
    discussion: """
      Example:
        dateline lint
        dateline new --date 2015-11-20 --headline "Harbour reopens after the storm"
        dateline explain unused-suppression
      """,
    version: programVersion,
    subcommands: [
      LintCommand.self, FormatCommand.self, NewCommand.self, RenameCommand.self, MoveCommand.self,
      RemoveCommand.self, IndexCommand.self, RulesCommand.self, ExplainCommand.self,
    ])

  static func main() {
    ProcessContext.prepare()
    ProcessContext.exit(status(of: CommandArguments.current()))
  }

  /// Runs a command line and returns the exit status: 0, 1 for findings, 2 for any failure.
  private static func status(of arguments: [String]) -> Int32 {
    do {
      try checkSubcommand(arguments)
      var command = try parseAsRoot(arguments)
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

  /// Help and the version go to standard output, usage errors to standard error alone.
  private static func report(_ error: any Error) -> Int32 {
    let text = Array((fullMessage(for: error) + "\n").utf8)
    let isRequested = exitCode(for: error).isSuccess
    do throws(CommandFailure) {
      try Output.write(text, to: isRequested ? .output : .error)
    } catch {
      return 2
    }
    return isRequested ? 0 : 2
  }

  /// A misspelt subcommand would be taken for a surplus argument.
  private static func checkSubcommand(_ arguments: [String]) throws(CommandFailure) {
    guard let first = arguments.first, !first.hasPrefix("-") else { return }
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard !names.contains(first) else { return }
    let nearest = NearestName.nearest(to: first, in: names).map { "; did you mean '\($0)'?" }
    throw CommandFailure(
      "unknown command '\(first)'" + (nearest ?? "; the commands are \(names.joined(separator: ", "))"))
  }
}
