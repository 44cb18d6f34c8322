import ArgumentParser
import DatelineAuthoring
import DatelineSyntax

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Brings day indexes in line with the pages of their days.",
    discussion: """
      Entries that are missing, stale, repeated or without a page change. Their order and their context lines stay, \
      since nothing but the index has them. Without a day, all days are looked at. Exit status: 0 if all is in line, \
      1 if --check found something, 2 for a usage, configuration or input/output failure.

      Examples:
        dateline index --check
        dateline index 2015-11-20 2015-11-21
      """)

  @Argument(help: ArgumentHelp("The days, as 2015-11-20.", valueName: "day"), transform: calendarDate)
  var days: [CalendarDate] = []

  @Flag(help: "Says what would change, writes nothing, and fails unless all is in line.")
  var check = false

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    var options = options
    if check { options.dryRun = true }
    let run = try AuthoringRun(options)
    let plan = try run.run { (archive) throws(AuthoringRefusal) in
      try archive.aligningIndexes(of: days.isEmpty ? nil : Array(Set(days)).sorted())
    }
    if check, !plan.isInLine { throw ExitCode(1) }
  }
}
