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
  /// - Parameter files: the archive of the pages; `nil` for pages outside any.
  func write(_ pages: [FixOutcome.Page], in files: ArchiveFiles?) -> [ReportFailure] {
    let (written, failures) = PageWriter(files, shown: reporter.shown).write(
      pages.filter { $0.original != $0.fixed })
    tell(written)
    return failures
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
