import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// One run of `dateline lint`.
struct LintRun {
  private let command: LintCommand
  private let workingFolder: [UInt8]

  init(_ command: LintCommand) {
    self.command = command
    workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
  }

  /// Runs and returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    let standardInput = try StandardInputPage(command)
    var targets = try targets(standardInput)
    for (number, path) in targets.missing.enumerated() {
      // Looking for what was meant reads a folder each time.
      Output.complain("error: \(targets.complaint(about: path, suggests: number < 5))")
    }
    let inputs = [command.archiveOptions.config, command.selection.filesFrom]
    let reportFile = try command.output.reportFile.map { path throws(CommandFailure) in
      try OutputFile(
        path, besides: targets, inputs: inputs + [command.selection.baseline], option: "--output-file")
    }
    let baselineFile = try command.selection.writeBaseline.map { path throws(CommandFailure) in
      try OutputFile(path, besides: targets, inputs: inputs, option: "--write-baseline")
    }
    let files = try targets.location.map { location throws(CommandFailure) in try open(location) }
    if let files {
      try InterruptedRun.settle(
        in: files, isWriting: command.fixes.fix && !command.fixes.diff, isQuiet: command.output.quiet,
        shown: targets.shown)
    }
    let configuration = try configuration(of: files, at: targets.location)
    if standardInput == nil {
      targets.passOverOthers(
        in: files, limit: configuration.fileSizeLimit, dialects: configuration.resolvedDialects)
      if !command.output.quiet { targets.tellOfPassedOver() }
    }
    let linter = Linter(
      policy: configuration, dialects: configuration.resolvedDialects, defaultDialect: configuration.dialect)
    let isNothingLeft = targets.folders.isEmpty && targets.files.isEmpty && targets.lonePages.isEmpty
    if isNothingLeft, !targets.missing.isEmpty { return 2 }

    var session = LintSession(
      command: command, targets: targets, files: files, linter: linter, configuration: configuration)
    session.standardInput = standardInput
    session.baselineFile = baselineFile
    let reporter = LintReporter(
      command: command, location: targets.location, workingFolder: workingFolder,
      configuration: configuration,
      reportFile: reportFile)
    var result = try session.result(reporter)
    result.failures += targets.missing.map { path in
      ReportFailure(
        file: targets.location?.path(of: path.bytes) ?? ArchivePath(bytes: path.bytes),
        reason: "doesn't exist")
    }
    return try reporter.report(result)
  }

  private func open(_ location: ArchiveLocation) throws(CommandFailure) -> ArchiveFiles {
    do throws(ArchiveError) {
      return try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private func configuration(
    of files: ArchiveFiles?, at location: ArchiveLocation?
  ) throws(CommandFailure) -> Configuration {
    let configuration = try command.archiveOptions.configuration(of: files, at: location)
    let select = LintSelectionOptions.names(command.selection.select)
    let ignore = LintSelectionOptions.names(command.selection.ignore)
    guard !select.isEmpty || !ignore.isEmpty else { return configuration }
    let selected: Configuration
    do throws(ConfigurationError) {
      selected = try configuration.applying(select: select, ignore: ignore)
    } catch {
      throw CommandFailure(messages: error.problems.map(\.description))
    }
    guard !selected.runsNoRule else {
      throw CommandFailure("--select, --ignore and the configuration together leave no rule to run")
    }
    return selected
  }

  private func targets(_ standardInput: StandardInputPage?) throws(CommandFailure) -> PageTargets {
    let named = try command.archiveOptions.namedArchive()
    if let standardInput {
      return try PageTargets(standardInput: standardInput.path, archive: named)
    }
    let listed = try command.selection.filesFrom.map(PathList.read) ?? []
    if !command.paths.isEmpty || !listed.isEmpty {
      return try PageTargets(command.paths, listed: listed, archive: named)
    }
    let location = try command.archiveOptions.requiredArchive(orPages: true)
    // An empty list of files asks for nothing, not for everything.
    return command.selection.filesFrom == nil
      ? PageTargets(everythingIn: location) : try PageTargets([], archive: location)
  }
}

/// A page that comes through standard input.
struct StandardInputPage {
  /// Where it would be.
  let path: PathArgument
  let bytes: [UInt8]

  /// Reads standard input if the command line asks for it.
  init?(_ command: LintCommand) throws(CommandFailure) {
    guard command.paths.contains(where: \.isStandardInput), let path = command.selection.stdinFilename else {
      return nil
    }
    self.path = path
    do throws(Input.Failure) {
      bytes = try Input.standardInput()
    } catch {
      throw CommandFailure("standard input can't be read: \(error.reason)")
    }
  }
}
