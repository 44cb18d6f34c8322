import DatelineArchive
import DatelineRules

/// Writes fixed pages, or the patch that would fix them, and says what was fixed.
struct FixWriter {
  let command: LintCommand
  let reporter: LintReporter

  var allowsUnsafe: Bool { command.fixes.unsafeFixes }

  /// Returns whether all pages could be written.
  func write(_ pages: [FixOutcome.Page], with writer: FileWriter?) throws(CommandFailure) -> Bool {
    let pages = pages.filter { $0.original != $0.fixed }
    if command.fixes.diff {
      try show(pages)
      tell(pages)
      return true
    }
    var written: [FixOutcome.Page] = []
    for page in pages {
      guard let writer else { continue }
      do throws(WriteProblem) {
        try writer.replace(page.path, holding: page.original, by: page.fixed)
        written.append(page)
      } catch {
        Output.complain("error: '\(reporter.shown(page.path))' \(error.reason)")
      }
    }
    tell(written)
    return written.count == pages.count
  }

  private func show(_ pages: [FixOutcome.Page]) throws(CommandFailure) {
    var bytes: [UInt8] = []
    let escaped = ProcessContext.isTerminal(.output)
    for page in pages {
      UnifiedDiff.append(page.path, from: page.original, to: page.fixed, escaped: escaped, to: &bytes)
    }
    try Output.write(bytes, to: .output)
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
