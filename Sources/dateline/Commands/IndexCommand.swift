import ArgumentParser
import DatelineAuthoring
import DatelineSyntax

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Brings day indexes in line with the pages of their days.",
    discussion: """
      Entries that are missing, stale, repeated or without a page change, links to the day before lead there, and a \
      README.md that is missing or lacks lines of its index.md becomes its copy. Order and context lines stay, since \
      nothing but the index has them. The front page lists the newest days. Without a day, all days are looked at. \
      Exit status: 0 if all is in line, 1 if --check found something, 2 for a usage, configuration or input/output \
      failure; what can be done is done all the same.

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
    let (plan, hasFailed) = try run.run(goesOn: true) { (archive) throws(AuthoringRefusal) in
      try archive.aligningIndexes(of: days.isEmpty ? nil : Array(Set(days)).sorted())
    }
    if hasFailed { throw ExitCode(2) }
    if check, !plan.isInLine { throw ExitCode(1) }
  }
}
