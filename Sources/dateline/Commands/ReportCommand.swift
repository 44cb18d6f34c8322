import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRelated
import DatelineReport
import DatelineRules

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Writes an archive in numbers and pictures as one HTML page.",
    discussion: """
      The page has the event pages by year and month, findings by rule and year, the share of stale and orphan pages, \
      the most frequent names and the longest-running topics, sources by publisher, and timelines. It is of the whole \
      archive, needs nothing beside it, and is the same for the same pages; links lead to the pages from where it is \
      written. --entity and --topic put the timeline of one first, with its last 2,000 pages at most and what lies around \
      them. Exit status: 0, or 2 for any failure.

      Examples:
        dateline report
        dateline report --entity "Port Lindall" --output port-lindall.html
        dateline report --output - | gzip > report.html.gz
      """)

  @Argument(
    help: ArgumentHelp("The archive, or a page or folder in it.", valueName: "path"),
    completion: .file())
  var path: PathArgument?

  @OptionGroup var archiveOptions: ArchiveOptions

  @OptionGroup var cacheOptions: CacheOptions

  @Option(
    name: [.customLong("output"), .customLong("output-file")],
    help: ArgumentHelp(
      """
      The file to write, which is replaced; - for standard output. By default dateline-report.html in the archive's root \
      or, outside of it, here.
      """,
      valueName: "file"),
    completion: .file())
  var output: PathArgument?

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var threads: ThreadOptions

  func run() throws {
    if let path, !Input.exists(path.bytes) {
      throw CommandFailure("'\(path.text)' doesn't exist\(path.suggestion)")
    }
    let session = try ArchiveSession(archiveOptions, cache: cacheOptions, around: path)
    if let path, session.location.path(of: path.bytes) == nil {
      let root = String(decoding: session.location.root, as: UTF8.self)
      throw CommandFailure("'\(path.text)' is not in the archive '\(root)'")
    }
    let output = output ?? defaultOutput(session.location)
    let file = try OutputFile(
      output, besides: PageTargets(everythingIn: session.location), inputs: [archiveOptions.config],
      option: "--output")
    let outcome = session.linting(jobs: threads.jobs)
    let hasFailures = session.tellOfFailures(among: outcome.problems)
    try file.write(try report(on: outcome, session, at: output).html())
    ProcessContext.keep(outcome.index)
    if let name = file.name {
      var line: [UInt8] = []
      line.append("\(name): written", VisibleEscape.self)
      line.append(UInt8(ascii: "\n"))
      try Output.write(line, to: .output)
    }
    if hasFailures { throw ExitCode(2) }
  }

  /// Never among the pages, wherever in the archive someone stands.
  private func defaultOutput(_ location: ArchiveLocation) -> PathArgument {
    let name = ArchivePath("dateline-report.html")
    let isInside = ArchiveLocation.find(from: [UInt8(ascii: ".")])?.root == location.root
    return PathArgument(bytes: isInside ? location.relativePath(of: name) : name.bytes)
  }

  private func report(
    on outcome: ArchiveLinter.Outcome, _ session: ArchiveSession, at output: PathArgument
  ) throws(CommandFailure) -> ArchiveReport {
    let table = EntityTable(outcome.index, aliases: session.configuration.aliases)
    let subject = try subject.subject(in: table)
    let graph = EventGraph(outcome.index)
    let statistics = ArchiveStatistics(
      outcome.index, names: table, graph: graph, findings: outcome.findings)
    return ArchiveReport(
      statistics, graph: graph, subject: subject, archive: path(to: session.location, from: output))
  }

  /// The archive as seen from the folder of the report.
  private func path(to location: ArchiveLocation, from output: PathArgument) -> [UInt8] {
    let workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
    guard !output.isStandardInput else {
      return RelativePath.path(of: location.root, from: workingFolder)
    }
    let file = RelativePath.normalized(RelativePath.absolute(output.bytes, in: workingFolder))
    let folder = Array(file[..<(file.lastIndex(of: UInt8(ascii: "/")) ?? 0)])
    return RelativePath.path(of: location.root, from: folder)
  }
}
