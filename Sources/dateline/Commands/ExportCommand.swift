import ArgumentParser

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes event pages as data.",
    discussion: """
      One record for each page, in the order of their paths: JSON Lines or one JSON array, with all that stands on the \
      page, of which 'dateline import' makes the same page again; CSV (RFC 4180, UTF-8), one table at a time, which join \
      on the path; or the addresses of all sources and their pictures, each once, for a link checker. What a record's \
      parts don't say of a page is told, and the record then holds the page as it stands. In CSV texts stand as they \
      are, also where a spreadsheet would take them for a formula. Without a path the whole archive is written. Exit \
      status: 0, with --strict 1 if a page can't be made of its record again, 2 for any failure, such as a page that \
      can't be read; the others are written.

      Examples:
        dateline export --output-file pages.jsonl
        dateline export news/2015 --format csv --table sources
        dateline export --format urls > urls.txt
      """)

  @Argument(help: ArgumentHelp("Pages or folders.", valueName: "path"), completion: .file())
  var paths: [PathArgument] = []

  @OptionGroup var archiveOptions: ArchiveOptions

  @OptionGroup var cacheOptions: CacheOptions

  @Option(
    help: ArgumentHelp("json-lines, json, csv or urls. By default json-lines.", valueName: "format"),
    completion: .list(ExportFormat.allCases.map(\.rawValue)), transform: namedChoice)
  var format = ExportFormat.jsonLines

  @Option(
    help: ArgumentHelp("With csv: pages, sources, related or names. By default pages.", valueName: "table"),
    completion: .list(RecordTable.allCases.map(\.rawValue)), transform: namedChoice)
  var table: RecordTable?

  @Option(
    name: [.customLong("output-file"), .customLong("output")],
    help: ArgumentHelp("Writes there; - is standard output.", valueName: "file"), completion: .file())
  var outputFile: PathArgument?

  @Flag(help: "Fails if a page can't be made of its record again.")
  var strict = false

  @Flag(help: "No notes: failures only.")
  var quiet = false

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    if table != nil, format != .csv { throw ValidationError("--table needs --format csv") }
    if strict, !format.isRecord { throw ValidationError("--strict needs --format json or json-lines") }
    if paths.contains(where: \.isStandardInput) {
      throw ValidationError("standard input can't be exported; name pages or folders")
    }
  }

  func run() throws {
    let status = try ExportRun(self).run()
    if status != 0 { throw ExitCode(status) }
  }
}
