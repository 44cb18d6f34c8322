import DatelineArchive
import DatelineConfiguration
import DatelineRelated
import DatelineRules
import DatelineSyntax

/// One run of `dateline related`.
struct RelatedRun {
  private let command: RelatedCommand
  private let session: ArchiveSession
  private let dialects: Dialects

  init(_ command: RelatedCommand) throws(CommandFailure) {
    self.command = command
    let path = command.readsStandardInput ? command.stdinFilename : command.pages.first
    session = try ArchiveSession(command.archiveOptions, cache: command.cacheOptions, around: path)
    dialects = session.configuration.resolvedDialects
  }

  /// Runs and returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    try InterruptedRun.settle(
      in: session.files, isWriting: command.write, isQuiet: false, shown: session.shown)
    let reading = session.reading(jobs: command.threads.jobs)
    var failed = session.tellOfFailures(among: reading.problems)
    let jobs = command.threads.jobs ?? Jobs.available()
    var index = RelatedIndex(reading.index, aliases: session.configuration.aliases, jobs: jobs)
    let (named, failures) = try inputs(of: index.archive)
    let inputs = command.write && named.count > 1 ? settled(named, &index, jobs: jobs) : named
    ProcessContext.keep(index)
    for failure in failures { Output.complain("error: \(failure)") }
    if !failures.isEmpty { failed = true }
    let suggester = Suggester(index)
    var reporter = RelatedReporter(command, session: session)
    // A whole archive's answers take much memory, so that they are written in batches.
    for start in stride(from: 0, to: inputs.count, by: Self.batchSize) {
      let batch = Array(inputs[start..<min(start + Self.batchSize, inputs.count)])
      let pages = suggest(for: batch, suggester, index.archive, jobs: jobs)
      try reporter.report(pages)
      if pages.contains(where: { $0.refusal != nil }) { failed = true }
      if command.write, !(try reporter.write(pages)) { failed = true }
      try Interruption.check()
    }
    try reporter.end()
    return failed ? 2 : 0
  }

  private static let batchSize = 1_024

  /// The pages with what they list once their lists, from which the archive is learned as well, change no more; so that a
  /// second run changes nothing.
  private func settled(_ inputs: [Page], _ index: inout RelatedIndex, jobs: Int) -> [Page] {
    var inputs = inputs
    for _ in 0..<Self.mostRounds {
      let suggester = Suggester(index)
      var changes: [(place: Int, bytes: [UInt8])] = []
      for start in stride(from: 0, to: inputs.count, by: Self.batchSize) {
        let places = start..<min(start + Self.batchSize, inputs.count)
        let asked = inputs[places].map { page in
          Page(path: page.path, bytes: page.listed ?? page.bytes, isLone: page.isLone)
        }
        let pages = suggest(for: asked, suggester, index.archive, jobs: jobs)
        let changed = Dictionary(pages.filter(\.isChanged).map { ($0.path, $0.replacement) }) { first, _ in
          first
        }
        for place in places {
          if let bytes = changed[inputs[place].path] { changes.append((place, bytes)) }
        }
      }
      if changes.isEmpty { break }
      for (place, bytes) in changes {
        inputs[place].listed = bytes
        guard !inputs[place].isLone else { continue }
        let tree = SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects)
        index.replace(PageFacts(of: tree, at: inputs[place].path, dialects: dialects))
      }
    }
    return inputs
  }

  /// Few pages change after the third round.
  private static let mostRounds = 8

  // MARK: Pages

  /// A page to make suggestions for.
  private struct Page: Sendable {
    let path: ArchivePath
    /// The page's bytes, where it isn't to be read from the archive.
    var bytes: [UInt8]?
    /// The page with what it lists by now, where that is more than it has.
    var listed: [UInt8]?
    var isLone = false
  }

  private func inputs(of archive: ArchiveIndex) throws(CommandFailure) -> (pages: [Page], failures: [String])
  {
    if command.all { return (everything(in: archive), []) }
    if command.readsStandardInput { return ([try standardInput()], []) }
    var pages: [Page] = []
    var failures: [String] = []
    for argument in command.pages {
      do throws(CommandFailure) {
        if let page = try page(argument) {
          pages.append(page)
        } else {
          Output.complain("note: '\(argument.text)' is a day's index and is passed over")
        }
      } catch {
        failures += error.messages
      }
    }
    return (pages, failures)
  }

  private func everything(in archive: ArchiveIndex) -> [Page] {
    archive.pages.compactMap { facts in
      guard let facts, facts.document == .eventPage, !session.configuration.isExcluded(facts.path),
        command.shard?.contains(facts.path) ?? true, !command.onlyMissing || facts.links.isEmpty
      else { return nil }
      return Page(path: facts.path)
    }
  }

  private func standardInput() throws(CommandFailure) -> Page {
    let bytes: [UInt8]
    do throws(Input.Failure) {
      bytes = try Input.standardInput()
    } catch {
      throw CommandFailure("standard input can't be read: \(error.reason)")
    }
    guard let name = command.stdinFilename else {
      return Page(path: ArchivePath("-"), bytes: bytes, isLone: true)
    }
    guard let path = session.location.path(of: name.bytes) else {
      throw CommandFailure("--stdin-filename: '\(name.text)' is not in the archive; leave it out for a draft")
    }
    guard path.documentKind == .eventPage else {
      throw CommandFailure("--stdin-filename: '\(name.text)' is a day's index, which lists no related events")
    }
    return Page(path: path, bytes: bytes)
  }

  /// `nil` for a day's index, which lists no related events.
  private func page(_ argument: PathArgument) throws(CommandFailure) -> Page? {
    let inside = session.location.path(of: argument.bytes).flatMap { session.files.isFile($0) ? $0 : nil }
    do throws(FileProblem) {
      if let inside {
        guard inside.documentKind == .eventPage else { return nil }
        // Read now, so that a failure is told.
        let bytes = try session.files.read(inside, limit: session.configuration.fileSizeLimit)
        return Page(path: inside, bytes: bytes)
      }
      let bytes = try LonePage.read(argument, limit: session.configuration.fileSizeLimit)
      return Page(path: ArchivePath(bytes: argument.bytes), bytes: bytes, isLone: true)
    } catch {
      let suggestion = error.kind == .vanished ? argument.suggestion : ""
      throw CommandFailure("'\(argument.text)' \(error.explanation)\(suggestion)")
    }
  }

  private func suggest(
    for pages: [Page], _ suggester: Suggester, _ archive: ArchiveIndex, jobs: Int
  ) -> [RelatedPage] {
    let files = session.files
    let sizeLimit = session.configuration.fileSizeLimit
    let dialects = dialects
    let dialect =
      session.configuration.dialect.flatMap { dialects[$0] }
      ?? archive.mainDialectIndex.map { dialects.all[$0] } ?? dialects.all.first ?? .english
    let (limit, ranking) = (command.limit, command.rank)
    let isListed = command.write || command.format == .markdown
    Progress.begin()
    let results = Parallel.map(count: pages.count, jobs: jobs, state: suggester) {
      suggester, place -> RelatedPage? in
      let page = pages[place]
      guard let bytes = page.bytes ?? (try? files.read(page.path, limit: sizeLimit)) else { return nil }
      return RelatedPage(
        bytes, at: page.path, isLone: page.isLone, limit: limit, ranking: ranking, isListed: isListed,
        listed: page.listed, defaultDialect: dialect,
        suggester: &suggester, dialects: dialects)
    }
    return results.compactMap(\.self)
  }
}
