import ArgumentParser
import DatelineAuthoring
import DatelineConfiguration

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Writes the pages of records that 'dateline export' wrote.",
    discussion: """
      Takes JSON Lines or a JSON array. Either all pages are written and entered in the indexes of their days, or, if a \
      record isn't right or a page is there that holds something else, none. Pages that are there already stay. Of a page \
      that no index can list the entry alone is left out. An empty folder can become an archive: name it with --archive. \
      Exit status: 0, or 2 if nothing is written or a page gets no entry.

      Examples:
        dateline import pages.jsonl --dry-run
        dateline import - --dry-run < pages.jsonl
      """)

  @Argument(
    help: ArgumentHelp("The file with the records, or - for standard input.", valueName: "file"),
    completion: .file())
  var file: PathArgument

  @OptionGroup var options: AuthoringOptions

  @Flag(help: "No list of files, no notes: failures only.")
  var quiet = false

  func run() throws {
    let run = try AuthoringRun(options, mayBeNew: true)
    let pages = try RecordReader(file, dialects: run.configuration.resolvedDialects).pages(isQuiet: quiet)
    let (_, hasFailed) = try run.run(isQuiet: quiet) { (archive) throws(AuthoringRefusal) in
      try archive.adding(pages: pages)
    }
    if hasFailed { throw ExitCode(2) }
  }
}
