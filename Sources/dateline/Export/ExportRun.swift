import DatelineArchive
import DatelineConfiguration
import DatelineExchange
import DatelineRules
import DatelineSyntax

/// One run of `dateline export`.
struct ExportRun {
  private let command: ExportCommand
  private let jobs: Int

  init(_ command: ExportCommand) {
    self.command = command
    jobs = command.threads.jobs ?? Jobs.available()
  }

  /// A page to export.
  private struct Page: Sendable {
    let path: ArchivePath
    var isLone = false
  }

  /// Runs and returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    var targets = try targets()
    for path in targets.missing { Output.complain("error: \(targets.complaint(about: path))") }
    let session = try targets.location.map { location throws(CommandFailure) in
      try ArchiveSession(command.archiveOptions, cache: command.cacheOptions, at: location)
    }
    let isNothingLeft = targets.folders.isEmpty && targets.files.isEmpty && targets.lonePages.isEmpty
    if isNothingLeft, !targets.missing.isEmpty { return 2 }
    if let session {
      try InterruptedRun.settle(
        in: session.files, isWriting: false, isQuiet: command.quiet, shown: session.shown)
    }
    let configuration: Configuration
    if let session {
      configuration = session.configuration
    } else {
      configuration = try command.archiveOptions.configuration(of: nil, at: nil)
    }
    targets.passOverOthers(
      in: session?.files, limit: configuration.fileSizeLimit, dialects: configuration.resolvedDialects)
    if !command.quiet { targets.tellOfPassedOver() }
    let file = try OutputFile(
      command.outputFile, besides: targets, inputs: [command.archiveOptions.config], option: "--output-file")

    let reading = session?.reading(jobs: jobs, isQuiet: command.quiet)
    var problems = (reading?.problems ?? []).filter { targets.contains($0.path) }
    let pages = pages(targets, reading?.index, configuration)
    let exporter = exporter(session, configuration, reading?.index)
    var writer = try ExportWriter(command.format, command.table ?? .pages, to: file)
    var notes = ExportNotes()
    // What is made of a whole archive takes much memory, so that it is written in batches.
    for start in stride(from: 0, to: pages.count, by: Self.batchSize) {
      let batch = Array(pages[start..<min(start + Self.batchSize, pages.count)])
      let results = Parallel.map(count: batch.count, jobs: jobs, chunk: 16) { exporter(batch[$0]) }
      var exported: [ExportedPage] = []
      for result in results {
        switch result {
        case .success(let page):
          exported.append(page)
          notes.add(page)
        case .failure(let problem): problems.append(problem)
        }
      }
      try writer.append(exported)
    }
    try writer.end()

    func shown(_ path: ArchivePath) -> String { session?.shown(path) ?? path.description }
    let hasFailed = Output.tell(of: Set(problems).sorted(), isQuiet: command.quiet, shown)
    if !command.quiet {
      notes.tell(command.format, shown)
      tellOfLeftOut(targets, configuration, shown)
    }
    if hasFailed || !targets.missing.isEmpty { return 2 }
    return command.strict && notes.hasLosses ? 1 : 0
  }

  private static let batchSize = 2_048

  private func targets() throws(CommandFailure) -> PageTargets {
    if !command.paths.isEmpty {
      return try PageTargets(command.paths, archive: command.archiveOptions.namedArchive())
    }
    let location = try command.archiveOptions.requiredArchive(orPages: true)
    return PageTargets(everythingIn: location)
  }

  /// The pages, in the order of their paths.
  private func pages(
    _ targets: PageTargets, _ index: ArchiveIndex?, _ configuration: Configuration
  ) -> [Page] {
    var pages: [Page] = []
    for facts in index?.pages ?? [] {
      guard let facts, facts.document == .eventPage, targets.contains(facts.path),
        !configuration.isExcluded(facts.path)
      else { continue }
      pages.append(Page(path: facts.path))
    }
    for path in targets.filesBesideTheArchive where path.documentKind == .eventPage {
      pages.append(Page(path: path))
    }
    for path in Set(targets.lonePages) {
      pages.append(Page(path: ArchivePath(bytes: path.bytes), isLone: true))
    }
    return pages.sorted { $0.path < $1.path }
  }

  /// Makes of a page what is to be written of it.
  private func exporter(
    _ session: ArchiveSession?, _ configuration: Configuration, _ index: ArchiveIndex?
  ) -> @Sendable (Page) -> Result<ExportedPage, FileProblem> {
    let dialects = configuration.resolvedDialects
    let dialect =
      configuration.dialect.flatMap { dialects[$0] } ?? index?.mainDialectIndex.map { dialects.all[$0] }
      ?? dialects.all.first ?? .english
    let limit = configuration.fileSizeLimit
    let files = session?.files
    let (format, table) = (command.format, command.table ?? .pages)
    return { page in
      do throws(FileProblem) {
        let bytes: [UInt8]
        if page.isLone {
          bytes = try LonePage.read(PathArgument(bytes: page.path.bytes), limit: limit)
        } else if let files {
          bytes = try files.read(page.path, limit: limit)
        } else {
          throw FileProblem(path: page.path, kind: .vanished)
        }
        let tree = SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects)
        let event = EventPage(tree)
        let reading = PageReading(event, at: page.path, dialect: dialect, in: index)
        return .success(ExportedPage(event, reading, at: page.path, as: format, table))
      } catch {
        return .failure(error)
      }
    }
  }

  /// Says which named files give no record.
  private func tellOfLeftOut(
    _ targets: PageTargets, _ configuration: Configuration, _ shown: (ArchivePath) -> String
  ) {
    for path in targets.files.sorted() {
      if path.documentKind != .eventPage {
        Output.complain(
          "'\(shown(path))' is not exported: it is an index, which 'dateline import' makes anew")
      } else if configuration.isExcluded(path) {
        Output.complain("'\(shown(path))' is not exported: the configuration excludes it")
      }
    }
  }
}
