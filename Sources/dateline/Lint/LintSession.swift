import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// The work of a run of `lint` between reading the command line and writing the report.
struct LintSession {
  let command: LintCommand
  let targets: LintTargets
  let files: ArchiveFiles?
  let linter: Linter
  let configuration: Configuration
  var standardInput: StandardInputPage?

  init(
    command: LintCommand, targets: LintTargets, files: ArchiveFiles?, linter: Linter,
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
    guard let files else { return lonePages() }
    let isWhole = targets.namesFolder || command.selection.wholeArchive
    let shard = command.selection.shard
    let targets = targets
    let isReported: @Sendable (ArchivePath) -> Bool = { path in
      targets.contains(path) && shard?.contains(path) ?? true
    }
    let beside = (isWhole ? targets.filesBesideTheArchive : targets.files.sorted()).filter(isReported)
    let linter = archiveLinter(files, jobs: isWhole || beside.count > 64 ? jobs : 1)
    var result = LintResult()
    if isWhole {
      result = LintResult(linter.lint(reporting: isReported))
      result.problems.removeAll { $0.isPassedOver && !isReported($0.path) }
    }
    if !beside.isEmpty { result.merge(LintResult(linter.lint(only: beside))) }
    return result
  }

  private var jobs: Int { command.jobs ?? Jobs.available() }

  private func archiveLinter(_ files: ArchiveFiles, jobs: Int) -> ArchiveLinter {
    var overlay: [ArchivePath: [UInt8]] = [:]
    if let standardInput, let path = targets.files.first { overlay[path] = standardInput.bytes }
    return ArchiveLinter(
      files, linter: linter, jobs: jobs, sizeLimit: configuration.fileSizeLimit, overlay: overlay)
  }

  private func lonePages() -> LintResult {
    guard let standardInput else {
      return LonePageLint.run(targets.lonePages, linter: linter, sizeLimit: configuration.fileSizeLimit)
    }
    var result = LintResult()
    result.filesChecked = 1
    result.findings = linter.lint(standardInput.bytes, at: ArchivePath(bytes: standardInput.path.bytes))
    return result
  }
}
