import DatelineArchive

/// Writes formatted pages, or shows what would change, and decides the exit status.
struct FormatReporter {
  private let command: FormatCommand
  private let location: ArchiveLocation?
  private let workingFolder: [UInt8]

  init(command: FormatCommand, location: ArchiveLocation?, workingFolder: [UInt8]) {
    self.command = command
    self.location = location
    self.workingFolder = workingFolder
  }

  private var writesNothing: Bool { command.check || command.diff }

  /// Writes the pages that change, or shows them, and returns the exit status.
  ///
  /// - Parameter files: the archive of the pages; `nil` for pages outside any.
  func report(_ result: FormatResult, in files: ArchiveFiles?) throws(CommandFailure) -> Int32 {
    var hasFailed = Output.tell(of: result.problems, isQuiet: command.quiet, shown)
    for page in result.pages where page.refusal != nil {
      complain(of: page)
      hasFailed = true
    }
    let changed = result.pages.filter { $0.formatted != nil }
    if writesNothing {
      try show(changed)
      summarize(changed.count, of: result.pageCount, "would change")
    } else {
      let written = try write(changed, in: files)
      summarize(written, of: result.pageCount, "changed")
      hasFailed = hasFailed || written < changed.count
    }
    tell(ofUnexpectedLinesOn: result.unexpectedCount)
    if hasFailed { return 2 }
    return writesNothing && !changed.isEmpty ? 1 : 0
  }

  /// Writes a page that came through standard input to standard output, and returns the exit status.
  func report(standardInput page: PageFormat) throws(CommandFailure) -> Int32 {
    guard page.refusal == nil else {
      complain(of: page)
      return 2
    }
    if writesNothing {
      try show(page.formatted == nil ? [] : [page])
      return page.formatted == nil ? 0 : 1
    }
    try Output.writePage(page.formatted ?? page.original)
    return 0
  }

  // MARK: Showing

  private func show(_ pages: [PageFormat]) throws(CommandFailure) {
    guard command.diff else {
      if !command.quiet { try name(pages) }
      return
    }
    var bytes: [UInt8] = []
    let isTerminal = ProcessContext.isTerminal(.output)
    for page in pages {
      UnifiedDiff.append(
        relative(page.path), from: page.original, to: page.formatted ?? page.original, escaped: isTerminal,
        to: &bytes)
    }
    try Output.write(bytes, to: .output)
  }

  private func name(_ pages: [PageFormat]) throws(CommandFailure) {
    var writer = TerminalWriter(style: .standardOutput())
    let isTerminal = ProcessContext.isTerminal(.output)
    let paths = ReportPaths(root: location?.root, workingFolder: workingFolder)
    for page in pages {
      writer.linked(toFile: paths.absolute(page.path)) { writer in
        // In a pipe a name is taken as it is; a terminal shows no control characters.
        if isTerminal {
          writer.bytes.append(shown(page.path), VisibleEscape.self)
        } else {
          writer.bytes += shownBytes(page.path)
        }
      }
      writer.bytes.append(UInt8(ascii: "\n"))
    }
    try Output.write(writer.bytes, to: .output)
  }

  private func complain(of page: PageFormat) {
    guard let refusal = page.refusal else { return }
    let place = page.refusedLine.map { ":\($0)" } ?? ""
    Output.complain(
      "error: '\(shown(page.path))\(place)' is left alone: \(refusal); see what lint says of it")
  }

  private func summarize(_ count: Int, of total: Int, _ verb: String) {
    guard !command.quiet else { return }
    Output.complain("\(count) of \(total) page\(total == 1 ? "" : "s") \(verb)")
  }

  private func tell(ofUnexpectedLinesOn count: Int) {
    guard count > 0, !command.quiet else { return }
    Output.complain(
      "note: \(count) page\(count == 1 ? " has" : "s have") lines that are not understood and stay as they are; lint "
        + "names them")
  }

  private func shownBytes(_ path: ArchivePath) -> [UInt8] {
    var paths = ReportPaths(root: location?.root, workingFolder: workingFolder)
    return paths.shown(path)
  }

  private func relative(_ path: ArchivePath) -> [UInt8] {
    var paths = ReportPaths(root: location?.root, workingFolder: workingFolder)
    return paths.relative(path)
  }

  private func shown(_ path: ArchivePath) -> String { String(decoding: shownBytes(path), as: UTF8.self) }

  // MARK: Writing

  /// Returns how many pages could be written.
  private func write(_ pages: [PageFormat], in files: ArchiveFiles?) throws(CommandFailure) -> Int {
    let written = PageWriter(files, shown: shown).write(pages).written
    if !command.quiet { try name(written) }
    return written.count
  }
}
