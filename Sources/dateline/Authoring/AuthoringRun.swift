import DatelineArchive
import DatelineAuthoring
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

/// One run of a command that changes an archive: reads it whole, works out what is to be done, and does that or says it.
struct AuthoringRun {
  private let options: AuthoringOptions
  private let location: ArchiveLocation
  private let files: ArchiveFiles
  private let workingFolder: [UInt8]
  let configuration: Configuration

  /// Opens the archive.
  ///
  /// - Parameter page: a page to which the archive is the one around, if none is named.
  init(_ options: AuthoringOptions, page: PathArgument? = nil) throws(CommandFailure) {
    self.options = options
    workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
    var found = try options.archive.namedArchive()
    if found == nil { found = page.flatMap { ArchiveLocation.find(from: $0.bytes) } }
    if found == nil { found = try options.archive.currentArchive() }
    guard let location = found else {
      throw CommandFailure(
        "no archive here: neither this folder nor one above holds news/; name the archive with --archive")
    }
    self.location = location
    do throws(ArchiveError) {
      files = try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
    configuration = try options.archive.configuration(of: files)
  }

  /// Whether nothing is to be written.
  private var isDry: Bool { options.dryRun || options.diff }

  /// The archive path of a page that is named as seen from the working folder, or as seen from the archive.
  func path(of page: PathArgument) throws(CommandFailure) -> ArchivePath {
    if let path = location.path(of: page.bytes), files.isFile(path) { return path }
    let inside = ArchivePath(bytes: page.bytes)
    if files.isFile(inside) { return inside }
    throw CommandFailure("'\(page.text)' is no page of the archive\(page.suggestion)")
  }

  /// Works out what is to be done and does it. Returns what is or would be done.
  func run(
    _ operation: (ArchiveReader) throws(AuthoringRefusal) -> AuthoringPlan
  ) throws(CommandFailure) -> AuthoringPlan {
    try InterruptedRun.settle(in: files, isWriting: !isDry, isQuiet: false)
    let plan: AuthoringPlan
    let reader = try reader()
    do throws(AuthoringRefusal) {
      plan = try operation(reader)
    } catch {
      throw CommandFailure(error.description)
    }
    if !isDry { try commit(plan.changes) }
    try report(plan)
    return plan
  }

  // MARK: Reading

  private func reader() throws(CommandFailure) -> ArchiveReader {
    Progress.begin()
    defer { Progress.end() }
    let dialects = configuration.resolvedDialects
    let linter = Linter(policy: configuration, dialects: dialects, defaultDialect: configuration.dialect)
    let sizeLimit = configuration.fileSizeLimit
    let reading = ArchiveLinter(files, linter: linter, jobs: Jobs.available(), sizeLimit: sizeLimit).reading()
    // What can't be read might have to change.
    let failures = reading.problems.filter { !$0.isPassedOver }
    guard failures.isEmpty else {
      throw CommandFailure(messages: failures.map { "'\(shown($0.path))' \($0.reason)" })
    }
    let files = files
    return ArchiveReader(
      index: reading.index, dialect: configuration.dialect.flatMap { dialects[$0] }
    ) { (path) throws(FileProblem) in try files.read(path, limit: sizeLimit) }
  }

  // MARK: Writing

  private func commit(_ changes: [FileChange]) throws(CommandFailure) {
    do throws(TransactionProblem) {
      try FileTransaction(files).commit(changes)
    } catch {
      let lost = error.notPutBack.map { "'\(shown($0.path))' could not be put back: \($0.reason)" }
      throw CommandFailure(messages: error.problems.map { "'\(shown($0.path))' \($0.reason)" } + lost)
    }
  }

  // MARK: Reporting

  private func report(_ plan: AuthoringPlan) throws(CommandFailure) {
    var bytes: [UInt8] = []
    if options.diff {
      let escaped = ProcessContext.isTerminal(.output)
      for change in plan.changes {
        UnifiedDiff.append(
          relative(change.path), from: change.original, to: change.replacement, escaped: escaped, to: &bytes)
      }
    } else {
      if options.dryRun, !plan.steps.isEmpty { bytes.append("Nothing is written. This would be done:\n") }
      for step in plan.steps { append(step, to: &bytes) }
      if plan.steps.isEmpty, plan.isInLine { bytes.append("Nothing has to be done.\n") }
    }
    try Output.write(bytes, to: .output)
    for left in plan.leftAlone { Output.complain("note: '\(shown(left.path))': \(left)") }
  }

  private func append(_ step: AuthoringStep, to bytes: inout [UInt8]) {
    var line = "\(shown(step.path)): \(step)"
    if case .movesPage(let path) = step.kind { line = "\(shown(step.path)): becomes \(shown(path))" }
    bytes.append(line, VisibleEscape.self)
    bytes.append(UInt8(ascii: "\n"))
  }

  private func relative(_ path: ArchivePath) -> [UInt8] {
    RelativePath.path(of: location.absolutePath(of: path), from: workingFolder)
  }

  /// A file's path as people see it: from the working folder.
  private func shown(_ path: ArchivePath) -> String {
    String(decoding: relative(path), as: UTF8.self)
  }
}
