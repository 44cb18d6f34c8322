import ArgumentParser
import DatelineAuthoring

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Removes a page, with its entry and the related events that lead to it.",
    discussion: """
      Of two pages of one event, --merge-into names the one that stays: links then lead there. What else the removed \
      page has is not copied; sources that the other page lacks are named. Exit status: 0 if it is done, 2 if \
      nothing is.

      Example:
        dateline remove news/2015/11/20/harbour-opens.md \\
          --merge-into news/2015/11/20/harbour-reopens.md
      """)

  @Argument(help: ArgumentHelp("The page.", valueName: "page"), completion: .file())
  var page: PathArgument

  @Option(
    help: ArgumentHelp("The page of the same event, to which links shall lead.", valueName: "page"),
    completion: .file())
  var mergeInto: PathArgument?

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    let run = try AuthoringRun(options, page: page)
    let path = try run.path(of: page)
    let double = try mergeInto.map { page throws(CommandFailure) in try run.path(of: page) }
    _ = try run.run { (archive) throws(AuthoringRefusal) in try archive.removing(path, mergingInto: double) }
  }
}
