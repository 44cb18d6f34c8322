import ArgumentParser
import DatelineArchive
import DatelineAuthoring
import DatelineConfiguration
import DatelineRelated
import DatelineRules

struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "Lists the names that the archive's pages are about, or the pages of one.",
    discussion: """
      The names are those of contexts and topics. Each is listed with the number of pages that are tagged with it, \
      which means that a context of theirs has it, or that of a link to them; with the number of pages whose topic \
      it is; and with its near-twins, at most 20: names that differ from it only in case, blanks and punctuation, or in \
      traditional and simplified characters, accents and width. With a name, its pages are listed by date, with \
      counts a year; those with an asterisk have it as their topic. Names that hold a comma are known whole only \
      as topics. 'dateline rename-entity' makes one name of two. Exit status: 0, or 2 for a name that isn't there \
      and any failure.

      Examples:
        dateline entities
        dateline entities --twins
        dateline entities "Port Lindall"
        dateline entities --format json
      """)

  /// The values of `--format`.
  enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  @Argument(help: ArgumentHelp("A name, exactly as pages write it.", valueName: "name"))
  var name: String?

  @OptionGroup var archiveOptions: ArchiveOptions

  @OptionGroup var cacheOptions: CacheOptions

  @Option(
    help: ArgumentHelp("text or json.", valueName: "format"), completion: .list(["text", "json"]),
    transform: namedChoice)
  var format = Format.text

  @Flag(help: "Lists only names with near-twins.")
  var twins = false

  func validate() throws {
    guard name == nil || !twins else { throw ValidationError("--twins lists all names; leave the name out") }
  }

  func run() throws {
    let session = try ArchiveSession(archiveOptions, cache: cacheOptions)
    let reading = session.reading()
    let hasFailures = session.tellOfFailures(among: reading.problems)
    let table = EntityTable(reading.index, aliases: session.configuration.aliases)
    try Output.write(try report(on: table, in: session.location), to: .output)
    if hasFailures { throw ExitCode(2) }
  }

  private func report(
    on table: EntityTable, in location: ArchiveLocation
  ) throws(CommandFailure) -> [UInt8] {
    guard let name else {
      let entities = table.entities.filter { !twins || !$0.twins.isEmpty }
      return format == .json ? EntitiesJSON.render(entities) : EntitiesText.render(entities)
    }
    let bytes = CommandArguments.bytes(name)
    guard let entity = table[bytes] else { throw CommandFailure(table.refusal(of: bytes).description) }
    let timeline = table.timeline(of: bytes)
    return format == .json
      ? EntitiesJSON.render(entity, timeline)
      : EntitiesText(width: Output.lineWidth, absolute: location.absolutePath).render(entity, timeline)
  }
}
