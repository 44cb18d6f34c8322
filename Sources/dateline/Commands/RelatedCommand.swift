import ArgumentParser
import DatelineRelated

struct RelatedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: "Suggests what to list among the related events of a page.",
    discussion: """
      The names that the archive knows are looked for in the page's topic, headline and summary; suggested are the pages \
      that share the likely ones, with the context to write. What the page lists already is left out. A page can be a \
      draft outside of the archive. Written are only pages that share a name that is likely meant; a full list stays. \
      Other ways to write a name are configured in .dateline.json, as {"related": {"aliases": {"Name": ["other"]}}}. Exit status: 0, or 2 for any failure.

      Examples:
        dateline related news/2015/11/20/harbour-reopens.md
        dateline related --explain news/2015/11/20/harbour-reopens.md
        dateline related --write news/2015/11/20/harbour-reopens.md
        dateline related --format markdown - < draft.md
        dateline related --all --only-missing --write
      """)

  /// The values of `--format`.
  enum Format: String, CaseIterable, Sendable {
    case text, json, markdown
  }

  @Argument(help: ArgumentHelp("Pages, or - for standard input.", valueName: "page"), completion: .file())
  var pages: [PathArgument] = []

  @OptionGroup var archiveOptions: ArchiveOptions

  @OptionGroup var cacheOptions: CacheOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The most suggestions for a page; with --write, the most items of its list. By default what the dialect lists.",
      valueName: "n"),
    transform: wantedCount)
  var limit: Int?

  @Option(
    help: ArgumentHelp("text, json or markdown.", valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue)), transform: namedChoice)
  var format = Format.text

  @Option(
    help: ArgumentHelp(
      "By what suggestions are ranked: relevance, what a reader looks for; or archive, what its own lists show.",
      valueName: "ranking"),
    completion: .list(Ranking.allCases.map(\.rawValue)), transform: namedChoice)
  var rank = Ranking.relevance

  @Flag(help: "Writes the suggestions into the pages, as far as their lists have room.")
  var write = false

  @Flag(help: "Shows why: the names with their probability and rarity, and the scores.")
  var explain = false

  @Flag(help: "Takes all event pages of the archive.")
  var all = false

  @Flag(help: "With --all, takes only pages without related events.")
  var onlyMissing = false

  @Option(
    help: ArgumentHelp("With --all, takes one of N equal parts.", valueName: "k/n"),
    transform: { try Shard($0) })
  var shard: Shard?

  @Option(
    help: ArgumentHelp("Where the page on standard input would be.", valueName: "path"), completion: .file())
  var stdinFilename: PathArgument?

  @OptionGroup var threads: ThreadOptions

  var readsStandardInput: Bool { pages.contains(where: \.isStandardInput) }

  func validate() throws {
    if all {
      guard pages.isEmpty else { throw ValidationError("--all takes all pages; name none, or leave it out") }
    } else {
      guard !pages.isEmpty else { throw ValidationError("name a page, or take all with --all") }
      guard !onlyMissing else { throw ValidationError("--only-missing needs --all") }
      guard shard == nil else { throw ValidationError("--shard needs --all") }
    }
    if readsStandardInput {
      guard pages.count == 1 else { throw ValidationError("'-' can't be named beside other pages") }
    } else if stdinFilename != nil {
      throw ValidationError("--stdin-filename needs the page '-'")
    }
  }

  func run() throws {
    let status = try RelatedRun(self).run()
    if status != 0 { throw ExitCode(status) }
  }
}
