import DatelineArchive
import DatelineRules
import DatelineSyntax

/// Writes fixed pages, or the patch that would fix them, and says what was fixed.
struct FixWriter {
  let command: LintCommand
  let reporter: LintReporter

  var allowsUnsafe: Bool { command.fixes.unsafeFixes }

  /// Returns the pages that could not be written.
  ///
  /// Each page goes by itself, so that one that fails stops no other; but an index and its copy go as one.
  ///
  /// - Parameter files: the archive, where the pages are of one.
  func write(
    _ pages: [FixOutcome.Page], with writer: FileWriter, in files: ArchiveFiles? = nil
  ) -> [ReportFailure] {
    let pages = pages.filter { $0.original != $0.fixed }
    var failures: [ReportFailure] = []
    var written: [FixOutcome.Page] = []
    var rest = Dictionary(pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for page in pages {
      guard rest.removeValue(forKey: page.path) != nil else { continue }
      if let files, let twin = twin(of: page, in: rest) {
        rest[twin.path] = nil
        let problems = write([page, twin], FileTransaction(files))
        if problems.isEmpty { written += [page, twin] }
        failures += problems
      } else if let problem = write(page, writer) {
        failures.append(problem)
      } else {
        written.append(page)
      }
    }
    tell(written)
    return failures
  }

  /// The index of a `README.md`, or the other way round, where both are to be the same again.
  private func twin(
    of page: FixOutcome.Page, in pages: [ArchivePath: FixOutcome.Page]
  ) -> FixOutcome.Page? {
    guard page.path.documentKind == .dayIndex, FileTransaction.mayChange(page.path) else { return nil }
    let twins = ["index.md", "README.md"].compactMap { pages[page.path.sibling($0)] }
    return twins.first { $0.original == page.original && $0.fixed == page.fixed }
  }

  private func write(_ page: FixOutcome.Page, _ writer: FileWriter) -> ReportFailure? {
    do throws(WriteProblem) {
      try writer.replace(page.path, holding: page.original, by: page.fixed)
      return nil
    } catch {
      return failure(error.path, error.reason)
    }
  }

  private func write(_ pages: [FixOutcome.Page], _ transaction: FileTransaction) -> [ReportFailure] {
    do throws(TransactionProblem) {
      try transaction.commit(
        pages.map { FileChange(path: $0.path, original: $0.original, replacement: $0.fixed) })
      return []
    } catch {
      return error.problems.map { failure($0.path, $0.reason) }
        + error.notPutBack.map { failure($0.path, "is not put back: it \($0.reason)") }
    }
  }

  private func failure(_ path: ArchivePath, _ reason: String) -> ReportFailure {
    Output.complain("error: '\(reporter.shown(path))' \(reason)")
    return ReportFailure(file: path, reason: reason)
  }

  /// Shows the patch that would fix pages, and says what would be left.
  func show(
    _ pages: [FixOutcome.Page], left: [Finding], _ result: inout LintResult
  ) throws(CommandFailure) {
    let pages = pages.filter { $0.original != $0.fixed }
    result.hasDifference = result.hasDifference || !pages.isEmpty
    var bytes: [UInt8] = []
    let escaped = ProcessContext.isTerminal(.output)
    for page in pages {
      UnifiedDiff.append(
        reporter.relative(page.path), from: page.original, to: page.fixed, escaped: escaped, to: &bytes)
    }
    try Output.write(bytes, to: .output)
    tell(pages)
    guard !left.isEmpty else { return }
    reporter.note(
      "\(left.count) finding\(left.count == 1 ? " is" : "s are") left that no fix ends; without --diff they are listed"
    )
  }

  private func tell(_ pages: [FixOutcome.Page]) {
    let counts = pages.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
    let total = counts.values.reduce(0, +)
    guard total > 0 else { return }
    let verb = command.fixes.diff ? "would fix" : "fixed"
    let rules = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.value) \($0.key)" }
    reporter.note(
      "\(verb) \(total) finding\(total == 1 ? "" : "s") on \(pages.count) page\(pages.count == 1 ? "" : "s"): "
        + rules.joined(separator: ", "))
  }
}
