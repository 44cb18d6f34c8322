import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules

struct ConfigCommand: ParsableCommand {
  /// What is shown.
  enum Subject: String, EnumerableFlag {
    case show, schema

    static func help(for value: Subject) -> ArgumentHelp? {
      switch value {
      case .show: "Shows what holds, and where each value comes from. So it is by itself."
      case .schema: "Shows the JSON Schema of the configuration file, for editors."
      }
    }
  }

  enum Format: String, CaseIterable, Sendable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Shows the configuration for a path, and where each value comes from.",
    discussion: """
      Without a path it shows what holds where no override applies.

      Examples:
        dateline config --show
        dateline config --show news/2015/11/20/harbour-reopens.md
        dateline config --schema > dateline.schema.json
      """)

  @Flag var subject = Subject.show

  @Argument(
    help: ArgumentHelp("A page or folder of the archive, which need not exist.", valueName: "path"),
    completion: .file())
  var path: PathArgument?

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(
    parsing: .singleValue, help: ArgumentHelp("As lint would with the same option.", valueName: "rule,…"))
  var select: [String] = []

  @Option(
    parsing: .singleValue, help: ArgumentHelp("As lint would with the same option.", valueName: "rule,…"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("text or json.", valueName: "format"), completion: .list(["text", "json"]),
    transform: namedChoice)
  var format = Format.text

  func validate() throws {
    guard subject == .schema else { return }
    guard path == nil else { throw ValidationError("--schema is the same for all paths; leave the path out") }
    guard select.isEmpty, ignore.isEmpty else {
      throw ValidationError("--schema shows no rules' settings; leave --select and --ignore out")
    }
  }

  func run() throws {
    switch subject {
    case .schema:
      let schema = ConfigurationSchema.text(knownRules: RuleRegistry.metadata)
      try Output.write(Array(schema.utf8), to: .output)
    case .show:
      let report = try report()
      try Output.write(format == .text ? report.text : report.json, to: .output)
    }
  }

  private func report() throws(CommandFailure) -> ConfigurationReport {
    var location = try archiveOptions.namedArchive()
    if location == nil { location = path.flatMap { ArchiveLocation.find(from: $0.bytes) } }
    if location == nil, path == nil { location = try archiveOptions.currentArchive() }
    let files = try location.map { location throws(CommandFailure) in try open(location) }
    let inside = try path.map { path throws(CommandFailure) in try self.inside(path, of: location) }
    let file = try archiveOptions.configurationFile(of: files, at: location)
    let configuration = try archiveOptions.configuration(of: files, at: location)
    return ConfigurationReport(
      path: inside, file: file.map { Array($0.name.utf8) },
      effective: try explain(configuration, file?.bytes, at: inside))
  }

  private func open(_ location: ArchiveLocation) throws(CommandFailure) -> ArchiveFiles {
    do throws(ArchiveError) {
      return try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private func explain(
    _ configuration: Configuration, _ bytes: [UInt8]?, at path: ArchivePath?
  ) throws(CommandFailure) -> EffectiveConfiguration {
    do throws(ConfigurationError) {
      let applied = try configuration.applying(
        select: LintSelectionOptions.names(select), ignore: LintSelectionOptions.names(ignore))
      return try EffectiveConfiguration(applied, file: bytes, at: path ?? ArchivePath(bytes: []))
    } catch {
      throw CommandFailure(messages: error.problems.map(\.description))
    }
  }

  private func inside(
    _ path: PathArgument, of location: ArchiveLocation?
  ) throws(CommandFailure) -> ArchivePath {
    guard let location else { return ArchivePath(bytes: path.bytes) }
    guard let inside = location.path(of: path.bytes) else {
      let root = String(decoding: location.root, as: UTF8.self)
      throw CommandFailure("'\(path.text)' is not in the archive '\(root)'")
    }
    return inside
  }
}
