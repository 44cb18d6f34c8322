import ArgumentParser
import DatelineAuthoring
import DatelineSyntax

struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves a page to another day.",
    discussion: """
      The file, its date line, its entry and every link go with it; lists of related events that were in order are put \
      in order again. The index of the new day is made if there is \
      none, and that of a day without events goes. Exit status: 0 if it is done, 2 if nothing is.

      Example:
        dateline move news/2015/11/20/harbour-reopens.md --date 2015-11-21
      """)

  @Argument(help: ArgumentHelp("The page.", valueName: "page"), completion: .file())
  var page: PathArgument

  @Option(help: ArgumentHelp("The new day.", valueName: "day"), transform: calendarDate)
  var date: CalendarDate

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    let run = try AuthoringRun(options, page: page)
    let path = try run.path(of: page)
    _ = try run.run { (archive) throws(AuthoringRefusal) in try archive.moving(path, to: date) }
  }
}
