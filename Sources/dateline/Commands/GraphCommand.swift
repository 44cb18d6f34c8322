import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRelated
import DatelineReport
import DatelineRules

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Writes the graph of pages and their related links.",
    discussion: """
      A node is an event page, an edge a related link that leads to another one. What is named limits the pages, links \
      are those between them. dot is for Graphviz ('dot -Tsvg'): a link both ways is one edge with two heads, the names that both \
      pages share are its tooltip. json has nodes (id, which is the path; date, headline, topic) and links (source, \
      target, names, isMutual), as d3 reads them, and networkx with edges="links". Exit status: 0, or 2 for any failure.

      Examples:
        dateline graph --around news/2015/11/20/harbour-opens.md > graph.dot
        dateline graph --entity "Port Lindall" --output graph.dot
        dateline graph news/2015 --format json
      """)

  /// The values of `--format`.
  enum Format: String, CaseIterable, Sendable {
    case dot, json
  }

  @Argument(
    help: ArgumentHelp("Pages and folders. By default the archive.", valueName: "path"), completion: .file())
  var paths: [PathArgument] = []

  @OptionGroup var archiveOptions: ArchiveOptions

  @OptionGroup var cacheOptions: CacheOptions

  @Option(
    help: ArgumentHelp("dot or json.", valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue)), transform: namedChoice)
  var format = Format.dot

  @OptionGroup var subject: SubjectOptions

  @Option(
    help: ArgumentHelp(
      "The pages that so many links lead to from a page, or from which they do.", valueName: "page"),
    completion: .file())
  var around: PathArgument?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("With --around, how many links away pages are at most. By default 1.", valueName: "n"),
    transform: wantedCount)
  var depth: Int?

  @Option(
    name: [.customLong("output"), .customLong("output-file")],
    help: ArgumentHelp(
      "The file to write, which is replaced. By default standard output.", valueName: "file"),
    completion: .file())
  var output: PathArgument?

  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    guard depth == nil || around != nil else { throw ValidationError("--depth needs --around") }
  }

  func run() throws {
    let session = try ArchiveSession(archiveOptions, cache: cacheOptions, around: paths.first ?? around)
    let targets = try targets(session)
    let file = try OutputFile(output, besides: targets, inputs: [archiveOptions.config], option: "--output")
    let reading = session.reading(jobs: threads.jobs)
    let hasFailures = session.tellOfFailures(among: reading.problems)
    let graph = try graph(of: reading.index, targets, session)
    try file.write(format == .dot ? DOTGraph.render(graph) : JSONGraph.render(graph))
    ProcessContext.keep(reading.index)
    if hasFailures { throw ExitCode(2) }
  }

  private func targets(_ session: ArchiveSession) throws(CommandFailure) -> PageTargets {
    guard !paths.isEmpty else { return PageTargets(everythingIn: session.location) }
    var targets = try PageTargets(paths, archive: session.location)
    guard targets.missing.isEmpty else {
      throw CommandFailure(messages: targets.missing.map { targets.complaint(about: $0) })
    }
    targets.passOverOthers(
      in: session.files, limit: session.configuration.fileSizeLimit,
      dialects: session.configuration.resolvedDialects)
    targets.tellOfPassedOver()
    return targets
  }

  private func graph(
    of index: ArchiveIndex, _ targets: PageTargets, _ session: ArchiveSession
  ) throws(CommandFailure) -> EventGraph {
    let whole = EventGraph(index)
    var chosen: Set<ArchivePath>?
    if !subject.isEmpty {
      let table = EntityTable(index, aliases: session.configuration.aliases)
      chosen = try subject.subject(in: table).map { Set($0.timeline.pages.lazy.map(\.facts.path)) }
    }
    let graph = whole.limited { node in
      let path = whole.pages[node].path
      return targets.contains(path) && chosen?.contains(path) ?? true
    }
    guard let around else { return graph }
    guard let path = session.location.path(of: around.bytes), whole.node(at: path) != nil else {
      throw CommandFailure("--around: '\(around.text)' is no event page of the archive\(around.suggestion)")
    }
    guard let node = graph.node(at: path) else {
      throw CommandFailure("--around: '\(around.text)' is not among the pages that the other options leave")
    }
    return graph.around(node, depth: depth ?? 1)
  }
}
