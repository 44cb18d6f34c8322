import ArgumentParser
import DatelineArchive

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format", abstract: "Gives pages their canonical layout.",
    discussion: """
      Blank lines, blanks, line ends and the numbers of list items become what the archive's own generators wrote; \
      words, addresses and their order stay. Named files that are no pages are passed over. Without a path the whole archive is formatted, in place; a page on \
      standard input goes to standard output. Exit status: 0, with --check or --diff 1 if a page would change, 2 if a \
      page was left alone because it isn't understood, and for any failure.

      Examples:
        dateline format
        dateline format --check news/2015
        dateline format --diff news/2015/11/20/harbour-reopens.md
        dateline format - < page.md
      """)

  @Argument(
    help: ArgumentHelp("Pages, folders, or - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [PathArgument] = []

  @OptionGroup var archiveOptions: ArchiveOptions

  @Flag(help: "Writes nothing, names the pages that would change, and fails if there is one.")
  var check = false

  @Flag(
    help: """
      Writes nothing and shows what would change as a patch for git apply in the working folder; fails as --check does.
      """)
  var diff = false

  @Option(
    help: ArgumentHelp(
      "Formats these lines of one page only, counted from 1, both included.", valueName: "a:b"),
    transform: { try LineRange($0) })
  var range: LineRange?

  @Option(
    help: ArgumentHelp("Where the page on standard input would be.", valueName: "path"), completion: .file())
  var stdinFilename: PathArgument?

  @OptionGroup var threads: ThreadOptions

  @Flag(help: "No list of pages, no summary, no notes: failures only.")
  var quiet = false

  var readsStandardInput: Bool { paths.contains(where: \.isStandardInput) }

  func validate() throws {
    if readsStandardInput {
      guard paths.count == 1 else { throw ValidationError("'-' can't be named beside other paths") }
    } else if stdinFilename != nil {
      throw ValidationError("--stdin-filename needs the path '-'")
    }
    if range != nil, paths.count != 1 { throw ValidationError("--range needs exactly one page") }
  }

  func run() throws {
    let status = try FormatRun(self).run()
    if status != 0 { throw ExitCode(status) }
  }
}

/// The lines that `--range` names.
struct LineRange: Sendable {
  /// The lines, counted from 0.
  let lines: Range<Int>

  /// Reads `3:5`: lines counted from 1, both included.
  init(_ text: String) throws {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]), first > 0, last >= first,
      last < Int.max
    else { throw ValidationError("it must be two lines such as 3:5, counted from 1, the later one last") }
    lines = (first - 1)..<last
  }
}
