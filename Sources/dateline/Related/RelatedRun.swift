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
    session = try ArchiveSession(command.archiveOptions, around: path)
    dialects = session.configuration.resolvedDialects
  }

  /// Runs and returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    try InterruptedRun.settle(in: session.files, isWriting: command.write, isQuiet: false)
    let reading = session.reading(jobs: command.jobs)
    var failed = false
    for problem in reading.problems where !problem.isPassedOver {
      Output.complain("error: '\(session.shown(problem.path))' \(problem.reason)")
      failed = true
    }
    let jobs = command.jobs ?? Jobs.available()
    let index = RelatedIndex(reading.index, aliases: session.configuration.aliases, jobs: jobs)
    ProcessContext.keep(index)
    let (inputs, failures) = try inputs(of: index.archive)
    for failure in failures { Output.complain("error: \(failure)") }
    let pages = suggest(for: inputs, index, jobs: jobs)
    try report(pages)
    let isWritten = command.write ? try write(pages) : true
    return failed || !failures.isEmpty || !isWritten ? 2 : 0
  }

  // MARK: Pages

  /// A page to make suggestions for.
  private struct Page: Sendable {
    let path: ArchivePath
    /// The page's bytes, where it isn't to be read from the archive.
    var bytes: [UInt8]?
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
        pages.append(try page(argument))
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
    let name = command.stdinFilename ?? PathArgument(bytes: Array("draft.md".utf8))
    return Page(path: session.location.path(of: name.bytes) ?? ArchivePath(bytes: name.bytes), bytes: bytes)
  }

  private func page(_ argument: PathArgument) throws(CommandFailure) -> Page {
    let inside = session.location.path(of: argument.bytes).flatMap { session.files.isFile($0) ? $0 : nil }
    let path = inside ?? ArchivePath(bytes: argument.bytes)
    if session.files.isFile(path) {
      guard path.documentKind == .eventPage else {
        throw CommandFailure("'\(argument.text)' is a day's index; name an event page")
      }
      return Page(path: path)
    }
    do throws(FileProblem) {
      let bytes = try LonePage.read(argument, limit: session.configuration.fileSizeLimit)
      return Page(path: ArchivePath(bytes: argument.bytes), bytes: bytes, isLone: true)
    } catch {
      let suggestion = error.kind == .vanished ? argument.suggestion : ""
      throw CommandFailure("'\(argument.text)' \(error.reason)\(suggestion)")
    }
  }

  private func suggest(for pages: [Page], _ index: RelatedIndex, jobs: Int) -> [RelatedPage] {
    let files = session.files
    let sizeLimit = session.configuration.fileSizeLimit
    let dialects = dialects
    let dialect =
      session.configuration.dialect.flatMap { dialects[$0] }
      ?? index.archive.mainDialectIndex.map { dialects.all[$0] } ?? dialects.all.first ?? .english
    let (limit, ranking) = (command.limit, command.rank)
    Progress.begin()
    defer { Progress.end() }
    let results = Parallel.map(count: pages.count, jobs: jobs, state: Suggester(index)) {
      suggester, place -> RelatedPage? in
      let page = pages[place]
      guard let bytes = page.bytes ?? (try? files.read(page.path, limit: sizeLimit)) else { return nil }
      return RelatedPage(
        bytes, at: page.path, isLone: page.isLone, limit: limit, ranking: ranking, defaultDialect: dialect,
        suggester: &suggester, dialects: dialects)
    }
    return results.compactMap(\.self)
  }

  // MARK: Results

  private func report(_ pages: [RelatedPage]) throws(CommandFailure) {
    if command.write {
      if command.readsStandardInput {
        for page in pages { try Output.write(page.replacement, to: .output) }
        return
      }
      if command.format == .text, !command.explain { return }
    }
    let bytes =
      switch command.format {
      case .json: RelatedJSON.render(pages)
      case .markdown: RelatedMarkdown.render(pages, dialects: dialects)
      case .text:
        RelatedTable(explains: command.explain, width: Self.terminalWidth) { shown($0) }.render(pages)
      }
    try Output.write(bytes, to: .output)
    for page in pages where page.answer.isByWords && command.format != .json {
      Output.complain(
        page.answer.suggestions.isEmpty
          ? "note: '\(shown(page))': nothing in the archive shares a name or a word with it"
          : "note: '\(shown(page))': no page shares a name with it; these share words, and are not written into it"
      )
    }
  }

  private static var terminalWidth: Int? {
    guard ProcessContext.isTerminal(.output) else { return nil }
    return ProcessContext.terminalWidth ?? TerminalStyle.plain.width
  }

  private func shown(_ page: RelatedPage) -> String {
    page.isLone ? String(decoding: page.path.bytes, as: UTF8.self) : session.shown(page.path)
  }

  private func write(_ pages: [RelatedPage]) throws(CommandFailure) -> Bool {
    for page in pages {
      guard let refusal = page.refusal else { continue }
      Output.complain("error: '\(shown(page))' is left as it is: \(refusal)")
    }
    let isComplete = pages.allSatisfy { $0.refusal == nil }
    guard !command.readsStandardInput else { return isComplete }
    let changed = pages.filter(\.isChanged)
    let inside = PageWriter(session.files, shown: session.shown).write(changed.filter { !$0.isLone })
    let outside = PageWriter(nil, shown: { String(decoding: $0.bytes, as: UTF8.self) })
      .write(changed.filter(\.isLone))
    var lines: [UInt8] = []
    for page in inside.written + outside.written {
      lines.append(shown(page), VisibleEscape.self)
      lines.append(": lists ")
      lines.appendDecimal(page.addedCount)
      lines.append(page.addedCount == 1 ? " more event\n" : " more events\n")
    }
    if command.format == .text { try Output.write(lines, to: .output) }
    return isComplete && inside.failures.isEmpty && outside.failures.isEmpty
  }
}
