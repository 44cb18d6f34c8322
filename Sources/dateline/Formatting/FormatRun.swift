import DatelineArchive
import DatelineConfiguration
import DatelineFormatting
import DatelineSyntax

/// One run of `dateline format`.
struct FormatRun {
  private let command: FormatCommand
  private let workingFolder: [UInt8]

  init(_ command: FormatCommand) {
    self.command = command
    workingFolder = ArchiveLocation.workingFolder() ?? [UInt8(ascii: "/")]
  }

  /// Runs and returns the exit status.
  func run() throws(CommandFailure) -> Int32 {
    if command.readsStandardInput { return try formatStandardInput() }
    var targets = try targets()
    for path in targets.missing { Output.complain("error: \(targets.complaint(about: path))") }
    if command.range != nil, !targets.folders.isEmpty {
      throw CommandFailure("--range needs a page, and '\(command.paths[0].text)' is a folder")
    }
    let files = try targets.location.map { location throws(CommandFailure) in try open(location) }
    if let files {
      try InterruptedRun.settle(
        in: files, isWriting: !command.check && !command.diff, isQuiet: command.quiet, shown: targets.shown)
    }
    let configuration = try command.archiveOptions.configuration(of: files, at: targets.location)
    targets.passOverOthers(
      in: files, limit: configuration.fileSizeLimit, dialects: configuration.resolvedDialects)
    if !command.quiet { targets.tellOfPassedOver() }
    var result = FormatResult()
    if !command.quiet { Progress.begin() }
    if let files { result = format(targets, in: files, configuration) }
    result.merge(try formatLonePages(targets.lonePages, configuration))
    try checkRange(in: result.rangedPage)

    let reporter = FormatReporter(command: command, location: targets.location, workingFolder: workingFolder)
    let status = try reporter.report(result, in: files)
    return targets.missing.isEmpty ? status : 2
  }

  private func targets() throws(CommandFailure) -> PageTargets {
    let named = try command.archiveOptions.namedArchive()
    if !command.paths.isEmpty { return try PageTargets(command.paths, archive: named) }
    let location = try command.archiveOptions.requiredArchive(orPages: true)
    return PageTargets(everythingIn: location)
  }

  private func open(_ location: ArchiveLocation) throws(CommandFailure) -> ArchiveFiles {
    do throws(ArchiveError) {
      return try ArchiveFiles(location)
    } catch {
      throw CommandFailure(error.description)
    }
  }

  private func formatter(_ configuration: Configuration) -> PageFormatter {
    let dialects = configuration.resolvedDialects
    return PageFormatter(
      dialects: dialects, defaultDialect: configuration.dialect.flatMap { dialects[$0] },
      options: PageFormatter.Options(renumbersItems: configuration.renumbersItems))
  }

  // MARK: Pages of the archive

  private func format(
    _ targets: PageTargets, in files: ArchiveFiles, _ configuration: Configuration
  ) -> FormatResult {
    let formatter = formatter(configuration)
    let limit = configuration.fileSizeLimit
    var result = FormatResult()
    let folders = targets.folders.compactMap(Self.folderOfPages)
    if !folders.isEmpty {
      let walk = FolderWalker.walk(
        files, from: folders, jobs: command.threads.jobs ?? Jobs.available(),
        state: FolderFormatter(formatter, sizeLimit: limit) { !configuration.isExcluded($0) }
      ) { formatter, folder in
        formatter.visit(folder)
      }
      for state in walk.states {
        result.pages += state.pages
        result.problems += state.problems
        result.pageCount += state.pageCount
        result.unexpectedCount += state.unexpectedCount
      }
      result.problems += walk.problems
    }
    var named = targets.files.filter { file in !folders.contains { file.isInside($0) } }
    if targets.folders.contains(ArchivePath(bytes: [])) {
      // The front page lies in the root, where only it is part of the archive.
      named.formUnion([ArchivePath("index.md"), ArchivePath("README.md")].filter(files.isFile))
    }
    for path in named where !configuration.isExcluded(path) {
      do throws(FileProblem) {
        let bytes = try files.read(path, limit: limit)
        result.pageCount += 1
        if command.range != nil { result.rangedPage = bytes }
        let page = PageFormat(
          of: bytes, at: path, as: path.documentKind, by: formatter, lines: command.range?.lines)
        result.pages.append(page)
        if page.hasUnexpectedLines { result.unexpectedCount += 1 }
        // Formatting one of two copies would make them differ.
        if let twin = Self.twin(of: path), !named.contains(twin),
          let copy = try? files.read(twin, limit: limit), copy == bytes
        {
          result.pages.append(page.moved(to: twin))
          result.pageCount += 1
        }
      } catch {
        result.problems.append(error)
      }
    }
    result.pages = result.pages.filter(\.isRemarkable).sorted { $0.path < $1.path }
    result.problems = Set(result.problems).sorted()
    return result
  }

  /// Refuses a range that begins behind the last line of the page.
  private func checkRange(in bytes: [UInt8]?) throws(CommandFailure) {
    guard let first = command.range?.lines.lowerBound, let bytes else { return }
    let index = LineIndex(bytes.span)
    let count = max(1, index.lineCount - (index.range(ofLine: index.lineCount - 1).isEmpty ? 1 : 0))
    guard first >= count else { return }
    throw CommandFailure(
      "--range begins in line \(first + 1), but the page has only \(count) line\(count == 1 ? "" : "s")")
  }

  /// The file that may hold a copy of a day index.
  private static func twin(of path: ArchivePath) -> ArchivePath? {
    if path.name.elementsEqual("index.md".utf8) { return path.sibling("README.md") }
    return path.name.elementsEqual("README.md".utf8) ? path.sibling("index.md") : nil
  }

  /// The folder to walk for the pages in and below a folder of the archive; `nil` if there are none.
  private static func folderOfPages(_ folder: ArchivePath) -> ArchivePath? {
    let news = ArchivePath("news")
    if folder.bytes.isEmpty { return news }
    return folder.isInside(news) ? folder : nil
  }

  // MARK: Pages outside any archive

  private func formatLonePages(
    _ pages: [PathArgument], _ configuration: Configuration
  ) throws(CommandFailure) -> FormatResult {
    guard !pages.isEmpty else { return FormatResult() }
    let formatter = formatter(configuration)
    var result = FormatResult()
    for page in Set(pages).sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
      let path = ArchivePath(bytes: page.bytes)
      do throws(FileProblem) {
        let bytes = try LonePage.read(page, limit: configuration.fileSizeLimit)
        let tree = SyntaxTree(parsing: bytes, as: path.documentKind, dialects: formatter.dialects)
        guard tree.beginsWithDayLink else {
          throw FileProblem(path: path, kind: .notPage)
        }
        result.pageCount += 1
        if command.range != nil { result.rangedPage = bytes }
        let format = PageFormat(
          of: bytes, at: path, as: path.documentKind, by: formatter, lines: command.range?.lines)
        if format.hasUnexpectedLines { result.unexpectedCount += 1 }
        if format.isRemarkable { result.pages.append(format) }
      } catch {
        result.problems.append(error)
      }
    }
    return result
  }

  // MARK: Standard input

  private func formatStandardInput() throws(CommandFailure) -> Int32 {
    let named = try command.archiveOptions.namedArchive()
    let filename = command.stdinFilename
    let location = named ?? filename.flatMap { ArchiveLocation.find(from: $0.bytes) }
    let files = try location.map { location throws(CommandFailure) in try open(location) }
    let configuration = try command.archiveOptions.configuration(of: files, at: location)
    let bytes: [UInt8]
    do throws(Input.Failure) {
      bytes = try Input.standardInput()
    } catch {
      throw CommandFailure("standard input can't be read: \(error.reason)")
    }
    try checkRange(in: bytes)
    let path = ArchivePath(bytes: filename?.bytes ?? Array("-".utf8))
    let page = PageFormat(
      of: bytes, at: path, as: filename == nil ? nil : path.documentKind, by: formatter(configuration),
      lines: command.range?.lines)
    let reporter = FormatReporter(command: command, location: nil, workingFolder: workingFolder)
    return try reporter.report(standardInput: page)
  }
}
