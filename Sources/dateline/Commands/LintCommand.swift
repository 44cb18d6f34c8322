import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules

struct LintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Says what is wrong with pages.",
    discussion: """
      Without a path the whole archive is checked. Named files that are no pages are passed over. Exit status: 0 if \
      nothing at or above --fail-on was found, 1 if something was, or if --diff has a difference to show, 2 for a \
      usage, configuration or input/output failure.

      Paths are relative to the working folder, with --archive too, and so are those in reports and patches; json and \
      json-lines name files from the archive on. GitHub and GitLab take paths from the root of the repository: run \
      there.

      Examples:
        dateline lint
        dateline lint news/2015 --select related --format json
        dateline lint --changed-since main --fix
        dateline lint - --stdin-filename news/2015/11/20/harbour-reopens.md < page.md
      """)

  @Argument(
    help: ArgumentHelp("Pages, folders, or - for standard input.", valueName: "path"),
    completion: .file())
  var paths: [PathArgument] = []

  @OptionGroup var archiveOptions: ArchiveOptions
  @OptionGroup var cacheOptions: CacheOptions
  @OptionGroup(title: "Output") var output: LintOutputOptions
  @OptionGroup(title: "Selection") var selection: LintSelectionOptions
  @OptionGroup(title: "Fixes") var fixes: LintFixOptions

  @Option(
    help: ArgumentHelp(
      """
      The least severity that makes the run fail: error, warning, information or never. By default what the \
      configuration says, or error.
      """,
      valueName: "severity"),
    completion: .list(FailureThreshold.allCases.map(\.rawValue)), transform: namedChoice)
  var failOn: FailureThreshold?

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    let standardInputs = paths.count { $0.isStandardInput }
    if standardInputs > 0 {
      guard paths.count == 1 else { throw ValidationError("'-' can't be named beside other paths") }
      guard selection.stdinFilename != nil else {
        throw ValidationError("'-' needs --stdin-filename, which says where the page would be")
      }
      guard !fixes.fix else {
        throw ValidationError("--fix writes files; for standard input use --diff")
      }
      guard selection.changedSince == nil else {
        throw ValidationError("--changed-since can't be combined with '-'")
      }
    } else if selection.stdinFilename != nil {
      throw ValidationError("--stdin-filename needs the path '-'")
    }
    if fixes.unsafeFixes, !fixes.fix, !fixes.diff {
      throw ValidationError("--unsafe-fixes needs --fix or --diff")
    }
    if output.statistics, output.format != .text, output.format != .json {
      throw ValidationError("--statistics has the formats text and json only")
    }
    if selection.writeBaseline?.isStandardInput == true {
      throw ValidationError("--write-baseline needs a file: what it holds is added to")
    }
    if fixes.diff, output.format != .text, output.reportFile == nil {
      throw ValidationError("--diff writes a patch to standard output; name an --output-file for the report")
    }
  }

  func run() throws {
    let status = try LintRun(self).run()
    if status != 0 { throw ExitCode(status) }
  }
}

/// How `lint` reports.
struct LintOutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "text, json, json-lines, sarif, github, gitlab or junit. By default text.", valueName: "format"),
    completion: .list(ReportFormat.allCases.map(\.rawValue)), transform: namedChoice)
  var format = ReportFormat.text

  @Option(
    name: [.customLong("output-file"), .customLong("output")],
    help: ArgumentHelp(
      "Writes the report there, and text to standard output; - is standard output alone.", valueName: "file"),
    completion: .file())
  var outputFile: PathArgument?

  /// The file that the report goes to; `nil` for standard output.
  var reportFile: PathArgument? { outputFile.flatMap { $0.isStandardInput ? nil : $0 } }

  @Flag(help: "Reports how often each rule found something, in place of the findings.")
  var statistics = false

  @Option(
    help: ArgumentHelp(
      """
      auto, always or never. By default auto: on a terminal, unless NO_COLOR is set or TERM is dumb; also in a pipe if \
      CLICOLOR_FORCE or FORCE_COLOR is set. Links behind paths follow, on terminals that are known to show them.
      """, valueName: "when"),
    completion: .list(ColorChoice.allCases.map(\.rawValue)), transform: namedChoice)
  var color = ColorChoice.auto

  @Flag(help: "No summary, no progress, no notes: findings and failures only.")
  var quiet = false
}

/// What `lint` looks at.
struct LintSelectionOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      """
      Runs these rules or groups only; a rule named by its id runs even if the configuration has it off. The groups \
      are \(RuleMetadata.Group.allCases.map(\.rawValue).joined(separator: ", ")), and 'all'.
      """, valueName: "rule,…"))
  var select: [String] = []

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Leaves these rules or groups out.", valueName: "rule,…"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Reports only what differs from a revision in the work tree, asking git. On a branch, what others changed since \
      counts too unless the revision is $(git merge-base origin/main HEAD).
      """, valueName: "rev"))
  var changedSince: String?

  @Option(
    help: ArgumentHelp(
      """
      Takes paths from a file, or from - : one a line or ended by NUL bytes, without comments. Those that don't exist \
      or are outside the archive are passed over.
      """, valueName: "file"),
    completion: .file())
  var filesFrom: PathArgument?

  @Option(
    help: ArgumentHelp("Leaves out the findings that a baseline holds.", valueName: "file"),
    completion: .file())
  var baseline: PathArgument?

  @Option(
    help: ArgumentHelp("Writes the findings into a baseline.", valueName: "file"),
    completion: .file())
  var writeBaseline: PathArgument?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Reports one of N equal parts of the archive.", valueName: "k/n"),
    transform: { try Shard($0) })
  var shard: Shard?

  @Flag(help: "Reads the whole archive, so that all rules run and fix, also where only pages are named.")
  var wholeArchive = false

  @Option(
    help: ArgumentHelp("Where the page on standard input would be.", valueName: "path"),
    completion: .file())
  var stdinFilename: PathArgument?

  /// The names of options that may hold several, separated by commas.
  static func names(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map { name in
      var name = name[...]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return String(name)
    }
  }
}

/// What `lint` changes.
struct LintFixOptions: ParsableArguments {
  @Flag(
    help: """
      Applies the fixes that can't change meaning, of what the run would report. \
      To be certain of them it reads the whole archive.
      """)
  var fix = false

  @Flag(help: "With --fix or --diff: also the fixes that a person should look at.")
  var unsafeFixes = false

  @Flag(
    help: """
      Shows what --fix would do as a patch for git apply in the working folder, and writes nothing; fails if \
      there is a difference, and for what no fix ends as without --diff.
      """)
  var diff = false
}
