import ArgumentParser
import DatelineAuthoring

struct RenameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Gives a page another headline, and carries it through the archive.",
    discussion: """
      The texts of links that show the old headline get the new one, on related pages, in the day's index and on the \
      front page; other texts are named and left alone. Lists of related events that were in order are put in order \
      again. The page stays where it is, since published addresses must \
      not break, unless --new-slug is given. Exit status: 0 if it is done, 2 if nothing is.

      Example:
        dateline rename news/2015/11/20/harbour-reopens.md --headline "Port reopens"
      """)

  @Argument(help: ArgumentHelp("The page.", valueName: "page"), completion: .file())
  var page: PathArgument

  @Option(help: ArgumentHelp("The new headline, which is taken as it is.", valueName: "text"))
  var headline: String

  @Flag(help: "Gives the file the name that follows from the new headline, and mends every link.")
  var newSlug = false

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    let run = try AuthoringRun(options, page: page)
    let path = try run.path(of: page)
    _ = try run.run { (archive) throws(AuthoringRefusal) in
      try archive.renaming(
        path, headline: CommandArguments.bytes(headline), changesSlug: newSlug,
        timestamp: ProcessContext.timestamp)
    }
  }
}
