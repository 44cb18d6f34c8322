import ArgumentParser
import DatelineAuthoring
import DatelineConfiguration
import DatelineSyntax

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes the page of a new event and enters it in its day's index.",
    discussion: """
      The page gets the name that follows from its headline, and is entered in index.md and README.md of its day, \
      which are made if the day is new. At a terminal and without options, the command asks. Exit status: 0 if the \
      page is written, 2 if nothing is.

      Examples:
        dateline new --date 2015-11-20 --headline "Ferries sail" --related 10
        dateline new --date 2015-11-20 --headline "Ferries sail again" --dry-run \\
          --source https://example.org/ferries --source "Post=https://example.com/"
      """)

  @Option(help: ArgumentHelp("The day of the event.", valueName: "day"), transform: calendarDate)
  var date: CalendarDate?

  @Option(help: ArgumentHelp("The headline, which is taken as it is.", valueName: "text"))
  var headline: String?

  @Option(help: ArgumentHelp("One line below the headline.", valueName: "text"))
  var summary: String?

  @Option(help: ArgumentHelp("The topic. Chinese pages need one.", valueName: "text"))
  var topic: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "A source, with the name of its publisher or the one that the archive uses for the host. May be repeated.",
      valueName: "url|name=url"))
  var source: [String] = []

  @Option(help: ArgumentHelp("The page's dialect. By default that of most pages.", valueName: "id"))
  var dialect: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Lists up to so many related events, as 'dateline related' suggests them; never more than the dialect lists.",
      valueName: "n"),
    transform: wantedCount)
  var related: Int?

  @OptionGroup var options: AuthoringOptions

  private var isBare: Bool {
    date == nil && headline == nil && summary == nil && topic == nil && source.isEmpty
  }

  func validate() throws {
    guard !isBare || !ProcessContext.canAsk else { return }
    guard date != nil else { throw ValidationError("--date is missing: the day of the event") }
    guard headline != nil else { throw ValidationError("--headline is missing") }
  }

  func run() throws {
    let run = try AuthoringRun(options)
    let dialect = try dialect.map { id in
      let known = run.configuration.resolvedDialects
      guard let dialect = known[id] else {
        let nearest = NearestName.nearest(to: id, in: known.all.map(\.id)).map { "; did you mean '\($0)'?" }
        throw CommandFailure(
          "--dialect: no dialect is called '\(id)'"
            + (nearest ?? "; there are \(known.all.map(\.id).joined(separator: ", "))"))
      }
      return dialect
    }
    var entry = try entry(in: dialect)
    if run.configuration.trimsHeadlines { entry.trimHeadline() }
    _ = try run.run { (archive) throws(AuthoringRefusal) in
      guard let related else { return try archive.adding(entry) }
      let suggestions = NewPageSuggestions(limit: related, aliases: run.configuration.aliases)
      return try archive.adding(entry) { suggestions.items(for: $0, in: archive.index, $1) }
    }
  }

  private func entry(in dialect: Dialect?) throws(CommandFailure) -> NewEntry {
    guard let date, let headline else { return try EntryQuestions(dialect: dialect).ask() }
    do throws(AuthoringRefusal) {
      var sources: [NewSource] = []
      for text in source { sources.append(try NewSource(CommandArguments.bytes(text))) }
      return NewEntry(
        date: date, headline: CommandArguments.bytes(headline),
        summary: summary.map(CommandArguments.bytes), topic: topic.map(CommandArguments.bytes),
        sources: sources, dialect: dialect)
    } catch {
      throw CommandFailure(error.description)
    }
  }
}
