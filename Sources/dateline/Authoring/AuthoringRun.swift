import DatelineArchive
import DatelineAuthoring
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

/// One run of a command that changes an archive: reads it whole, works out what is to be done, and does that or says it.
struct AuthoringRun {
  private let options: AuthoringOptions
  private let session: ArchiveSession

  /// Opens the archive.
  ///
  /// - Parameters:
  ///   - page: a page to which the archive is the one around, if none is named.
  ///   - mayBeNew: whether `--archive` may name an empty folder, which is to become an archive.
  init(
    _ options: AuthoringOptions, page: PathArgument? = nil, mayBeNew: Bool = false
  ) throws(CommandFailure) {
    self.options = options
    if !options.dryRun, !options.diff { Interruption.enter(.unwritten) }
    // What is changed hangs on pages that are read, and not on what was known of them.
    session = try ArchiveSession(options.archive, cache: nil, around: page, mayBeNew: mayBeNew)
  }

  var configuration: Configuration { session.configuration }
  private var files: ArchiveFiles { session.files }

  /// Whether nothing is to be written.
  private var isDry: Bool { options.dryRun || options.diff }

  /// The archive path of a page that is named as seen from the working folder, or as seen from the archive.
  func path(of page: PathArgument) throws(CommandFailure) -> ArchivePath {
    if let path = session.location.path(of: page.bytes), files.isFile(path) { return path }
    let inside = ArchivePath(bytes: page.bytes)
    if files.isFile(inside) { return inside }
    throw CommandFailure("'\(page.text)' is no page of the archive\(page.suggestion)")
  }

  /// Works out what is to be done and does it. Returns what is or would be done.
  ///
  /// - Parameters:
  ///   - goesOn: whether files that can't be read are complained of and left out, rather than stop it all.
  ///   - isQuiet: whether nothing but failures is told.
  ///   - operation: works out what is to be done.
  func run(
    goesOn: Bool = false, isQuiet: Bool = false,
    _ operation: (ArchiveReader) throws(AuthoringRefusal) -> AuthoringPlan
  ) throws(CommandFailure) -> (plan: AuthoringPlan, hasFailed: Bool) {
    try InterruptedRun.settle(in: files, isWriting: !isDry, isQuiet: isQuiet, shown: shown)
    let plan: AuthoringPlan
    let (reader, problems) = reader(isQuiet: isQuiet)
    // What can't be read might have to change.
    let failures = problems.filter { !$0.isPassedOver }
    let messages = failures.map { "'\(shown($0.path))' \($0.explanation)" }
    guard failures.isEmpty || goesOn else { throw CommandFailure(messages: messages) }
    for message in messages { Output.complain("error: \(message)") }
    do throws(AuthoringRefusal) {
      plan = try operation(reader)
    } catch {
      throw CommandFailure(error.explanation(naming: shown))
    }
    if !isDry { try commit(plan.changes) }
    try report(plan, besides: Set(failures), isQuiet: isQuiet)
    return (plan, plan.hasFailures || !failures.isEmpty)
  }

  // MARK: Reading

  private func reader(isQuiet: Bool) -> (ArchiveReader, problems: [FileProblem]) {
    let reading = session.reading(isQuiet: isQuiet)
    let sizeLimit = configuration.fileSizeLimit
    let files = files
    let reader = ArchiveReader(
      index: reading.index, dialect: configuration.dialect.flatMap { configuration.resolvedDialects[$0] }
    ) { (path) throws(FileProblem) in try files.read(path, limit: sizeLimit) }
    return (reader, reading.problems)
  }

  // MARK: Writing

  private func commit(_ changes: [FileChange]) throws(CommandFailure) {
    let writer = FileWriter(files)
    for change in changes where change.replacement != nil && writer.hasOtherNames(change.path) {
      Output.complain(OtherNames.note(on: shown(change.path)))
    }
    do throws(TransactionProblem) {
      try Interruption.holding { () throws(TransactionProblem) in
        try FileTransaction(files) { Interruption.isRequested }.commit(changes)
        Interruption.enter(.written)
      }
    } catch {
      throw CommandFailure(messages: error.messages(shown))
    }
  }

  // MARK: Reporting

  /// - Parameter told: what was complained of already.
  private func report(
    _ plan: AuthoringPlan, besides told: Set<FileProblem>, isQuiet: Bool
  ) throws(CommandFailure) {
    var writer = TerminalWriter(style: .standardOutput())
    if options.diff {
      let escaped = ProcessContext.isTerminal(.output)
      for change in plan.changes {
        UnifiedDiff.append(
          relative(change.path), from: change.original, to: change.replacement, escaped: escaped,
          to: &writer.bytes)
      }
    } else if !isQuiet {
      if options.dryRun, !plan.steps.isEmpty {
        writer.bytes.append("Nothing is written. This would be done:\n")
      }
      for step in plan.steps { append(step, to: &writer) }
      if plan.steps.isEmpty, plan.isInLine { writer.bytes.append("Nothing has to be done.\n") }
    }
    try Output.write(writer.bytes, to: .output)
    if !isQuiet { for remark in plan.remarks { Output.complain("note: \(remark)") } }
    for left in plan.leftAlone where left.reason.isFailure || !isQuiet {
      if case .unreadable(let problem) = left.reason, told.contains(problem) { continue }
      Output.complain(
        "\(left.reason.isFailure ? "error" : "note"): '\(shown(left.path))': \(left.explanation(naming: shown))"
      )
    }
  }

  private func append(_ step: AuthoringStep, to writer: inout TerminalWriter) {
    append(step.path, to: &writer)
    writer.bytes.append(": ")
    if case .movesPage(let path) = step.kind {
      writer.bytes.append("becomes ")
      append(path, to: &writer)
    } else {
      writer.bytes.append("\(step)", VisibleEscape.self)
    }
    writer.bytes.append(UInt8(ascii: "\n"))
  }

  private func append(_ path: ArchivePath, to writer: inout TerminalWriter) {
    writer.linked(toFile: session.location.absolutePath(of: path)) { writer in
      writer.bytes.append(shown(path), VisibleEscape.self)
    }
  }

  private func relative(_ path: ArchivePath) -> [UInt8] { session.relative(path) }

  private func shown(_ path: ArchivePath) -> String { session.shown(path) }
}
