import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// Writes down what a run of `lint` found and decides its exit status.
struct LintReporter {
  private let command: LintCommand
  private let configuration: Configuration
  private let reportFile: OutputFile?
  private let context: ReportContext

  init(
    command: LintCommand, location: ArchiveLocation?, workingFolder: [UInt8], configuration: Configuration,
    reportFile: OutputFile?
  ) {
    self.reportFile = reportFile
    self.command = command
    self.configuration = configuration
    context = ReportContext(
      archiveRoot: location?.root, workingFolder: workingFolder, rules: RuleRegistry.metadata,
      version: ProgramVersion.number, documentationAddress: configuration.documentation.map { $0 + "/" },
      showsSummary: !command.output.quiet)
  }

  /// Writes the report and returns the exit status.
  func report(_ result: LintResult) throws(CommandFailure) -> Int32 {
    _ = Output.tell(of: result.problems, isQuiet: command.output.quiet, shown)
    var context = context
    context.filesChecked = result.filesChecked
    context.failures = result.problems.filter { !$0.isPassedOver }
      .map { ReportFailure(file: $0.path, reason: $0.reason) }
    context.failures += result.failures
    // "No findings" is not true of those that a baseline takes.
    if command.selection.writeBaseline != nil { context.showsSummary = false }
    try reportFile?.write(render(result.findings, command.output.format, context))
    if !command.fixes.diff {
      let format = reportFile == nil ? command.output.format : .text
      if format == .text, !command.output.statistics { context.style = .standardOutput(command.output.color) }
      try Output.write(render(result.findings, format, context), to: .output)
    }
    if !context.failures.isEmpty { return 2 }
    let threshold = command.failOn ?? configuration.failOn
    if result.hasDifference, threshold != .never { return 1 }
    return result.findings.contains { threshold.isReached(by: $0.diagnostic.severity) } ? 1 : 0
  }

  /// Says something that isn't a failure, unless nothing of the kind is wanted.
  func note(_ message: String) {
    if !command.output.quiet { Output.complain(message) }
  }

  /// A file's path as people see it: from the working folder.
  func shown(_ path: ArchivePath) -> String {
    var paths = ReportPaths(context)
    return String(decoding: paths.shown(path), as: UTF8.self)
  }

  /// A file's path from the working folder.
  func relative(_ path: ArchivePath) -> [UInt8] {
    var paths = ReportPaths(context)
    return paths.relative(path)
  }

  private func render(
    _ findings: [Finding], _ format: ReportFormat, _ context: ReportContext
  ) -> [UInt8] {
    guard command.output.statistics else { return format.render(findings, in: context) }
    let statistics = StatisticsReport(findings)
    return format == .json ? statistics.json() : statistics.text()
  }
}
