import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// The work of a run of `lint` between reading the command line and writing the report.
struct LintSession {
  let command: LintCommand
  let targets: PageTargets
  let files: ArchiveFiles?
  let linter: Linter
  let configuration: Configuration
  var standardInput: StandardInputPage?
  /// Where the baseline of the findings is written; `nil` if none is.
  var baselineFile: OutputFile?

  init(
    command: LintCommand, targets: PageTargets, files: ArchiveFiles?, linter: Linter,
    configuration: Configuration
  ) {
    self.command = command
    self.targets = targets
    self.files = files
    self.linter = linter
    self.configuration = configuration
  }

  /// What is found, after fixes and the baseline.
  func result(_ reporter: LintReporter) throws(CommandFailure) -> LintResult {
    let baseline = try command.selection.baseline.map { path throws(CommandFailure) in
      try Baseline(reading: path)
    }
    if !command.output.quiet { Progress.begin() }
    guard let files else {
      var result = try lonePages(reporter, baseline)
      try finish(&result, baseline, isWhole: false, { _ in true }, reporter)
      return result
    }
    let isWhole =
      targets.namesFolder || command.selection.wholeArchive || command.selection.changedSince != nil
    let scope = try scope(files)
    var result =
      isFixing
      ? try fixed(files, isWhole: isWhole, scope.isReported, baseline, reporter)
      : found(files, isWhole: isWhole, scope)
    result.findings.removeEchoes(under: configuration, amongLinted: scope.isLinted)
    try finish(&result, baseline, isWhole: isWhole, scope.isReported, reporter)
    return result
  }

  private func finish(
    _ result: inout LintResult, _ baseline: Baseline?, isWhole: Bool,
    _ isReported: @escaping @Sendable (ArchivePath) -> Bool, _ reporter: LintReporter
  ) throws(CommandFailure) {
    let notes = LintNotes(
      configuration: configuration, targets: targets, isStandardInput: standardInput != nil,
      shown: reporter.shown)
    for note in notes.notes(on: result) { reporter.note(note) }
    try BaselineUse(self, isWhole: isWhole, isReported).apply(baseline, to: &result, reporter)
  }

  private var isFixing: Bool { command.fixes.fix || command.fixes.diff }

  /// Which files of the archive findings are wanted of.
  private struct Scope {
    var isReported: @Sendable (ArchivePath) -> Bool
    /// Which files the run and those for the other shards look at together.
    var isLinted: @Sendable (ArchivePath) -> Bool
    /// The archive, if it had to be read to know that.
    var reading: ArchiveLinter.Reading?
  }

  private func scope(_ files: ArchiveFiles) throws(CommandFailure) -> Scope {
    let targets = targets
    let shard = command.selection.shard
    guard let revision = command.selection.changedSince, let location = targets.location else {
      return Scope(
        isReported: { targets.contains($0) && shard?.contains($0) ?? true },
        isLinted: { targets.contains($0) })
    }
    let repository = try GitRepository(holding: location)
    let commit = try repository.commit(revision)
    let changes = try repository.changes(since: commit)
    let reading = archiveLinter(files, jobs: jobs).reading()
    let concerned = try ChangedPages.concerned(
      by: changes, since: commit, in: repository, index: reading.index)
    return Scope(
      isReported: { concerned.contains($0) && targets.contains($0) && shard?.contains($0) ?? true },
      isLinted: { concerned.contains($0) && targets.contains($0) },
      reading: reading)
  }

  // MARK: Finding

  private func found(_ files: ArchiveFiles, isWhole: Bool, _ scope: Scope) -> LintResult {
    let isReported = scope.isReported
    let beside = beside(isWhole, isReported)
    let linter = archiveLinter(files, jobs: isWhole || beside.count > 64 ? jobs : 1)
    var result = LintResult()
    if isWhole {
      let outcome =
        scope.reading.map { linter.lint($0, reporting: isReported) } ?? linter.lint(reporting: isReported)
      ProcessContext.keep(outcome.index)
      result = LintResult(outcome)
      result.problems.removeAll { $0.isPassedOver && !isReported($0.path) }
    }
    if !beside.isEmpty { result.merge(LintResult(linter.lint(only: beside))) }
    return result
  }

  /// The files that are linted one by one: all where the archive isn't read, else those that reading it passes by.
  private func beside(_ isWhole: Bool, _ isReported: (ArchivePath) -> Bool) -> [ArchivePath] {
    (isWhole ? targets.filesBesideTheArchive : targets.files.sorted()).filter(isReported)
  }

  // MARK: Fixing

  private func fixed(
    _ files: ArchiveFiles, isWhole: Bool, _ isReported: @escaping @Sendable (ArchivePath) -> Bool,
    _ baseline: Baseline?, _ reporter: LintReporter
  ) throws(CommandFailure) -> LintResult {
    let fixer = Fixer(archiveLinter(files, jobs: jobs), allowsUnsafe: command.fixes.unsafeFixes)
    // Without --whole-archive some rules don't run on single pages; that they could while fixing changes nothing.
    let silent = isWhole ? [] : Set(RuleRegistry.metadata.filter { $0.scope == .archive }.map(\.id))
    // What is fixed may hang on all of the archive, so it is read whole even for one page.
    let main = fixer.fix(
      reporting: isReported, rules: { !silent.contains($0) }, choosing: { baseline.unknown(among: $0) })
    // --diff writes nothing, so what it reports is what is there.
    let isDiff = command.fixes.diff
    var result = LintResult(isDiff ? main.found : main.left)
    var left = main.left.findings
    result.problems.removeAll { $0.isPassedOver && !isReported($0.path) }
    var pages = main.pages
    let beside = targets.filesBesideTheArchive.filter(isReported)
    if !beside.isEmpty {
      let other = fixer.fix(only: beside, choosing: { baseline.unknown(among: $0) })
      result.merge(LintResult(isDiff ? other.found : other.left))
      left += other.left.findings
      pages = (pages + other.pages).sorted { $0.path < $1.path }
    }
    let writer = FixWriter(command: command, reporter: reporter)
    if isDiff {
      try writer.show(pages, left: baseline.unknown(among: left), &result)
      return result
    }
    let failures = writer.write(pages, in: files)
    try Interruption.check()
    if !failures.isEmpty {
      // What could not be written still holds what was found, so it is looked at as it is now.
      result = found(files, isWhole: isWhole, Scope(isReported: isReported, isLinted: isReported))
      result.failures = failures
    }
    return result
  }

  private var jobs: Int { command.threads.jobs ?? Jobs.available() }

  private func archiveLinter(_ files: ArchiveFiles, jobs: Int) -> ArchiveLinter {
    var overlay: [ArchivePath: [UInt8]] = [:]
    if let standardInput, let path = targets.files.first { overlay[path] = standardInput.bytes }
    return ArchiveLinter(
      files, linter: linter, jobs: jobs, sizeLimit: configuration.fileSizeLimit, overlay: overlay,
      // What is to be mended is read.
      cache: isFixing ? nil : targets.location.flatMap { command.cacheOptions.cache(of: $0, configuration) })
  }

  // MARK: Pages outside any archive

  private func lonePages(_ reporter: LintReporter, _ baseline: Baseline?) throws(CommandFailure) -> LintResult
  {
    guard let standardInput else {
      var pages = LonePageLint(linter: linter, sizeLimit: configuration.fileSizeLimit)
      if isFixing { pages.fixer = FixWriter(command: command, reporter: reporter) }
      return try pages.run(targets.lonePages, baseline)
    }
    let path = ArchivePath(bytes: standardInput.path.bytes)
    var result = LintResult()
    result.filesChecked = 1
    result.findings = linter.lint(standardInput.bytes, at: path)
    guard isFixing else { return result }
    let (fixed, counts, left) = linter.fix(
      standardInput.bytes, at: path, allowsUnsafe: command.fixes.unsafeFixes,
      choosing: { baseline.unknown(among: $0) })
    let page = FixOutcome.Page(path: path, original: standardInput.bytes, fixed: fixed, counts: counts)
    try FixWriter(command: command, reporter: reporter)
      .show([page], left: baseline.unknown(among: left), &result)
    return result
  }
}
