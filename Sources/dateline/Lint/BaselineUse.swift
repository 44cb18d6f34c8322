import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// What `--baseline` and `--write-baseline` do with the findings of a run.
struct BaselineUse {
  private let session: LintSession
  private let isWhole: Bool
  private let isReported: @Sendable (ArchivePath) -> Bool

  init(_ session: LintSession, isWhole: Bool, _ isReported: @escaping @Sendable (ArchivePath) -> Bool) {
    self.session = session
    self.isWhole = isWhole
    self.isReported = isReported
  }

  /// Takes out the findings that are known, and writes the new baseline.
  func apply(
    _ baseline: Baseline?, to result: inout LintResult, _ reporter: LintReporter
  ) throws(CommandFailure) {
    if let file = session.baselineFile {
      try write(baseline, result.findings, to: file, reporter)
      result.findings = []
    } else if let baseline {
      let (left, outdated) = baseline.apply(to: result.findings)
      result.findings = left
      tell(outdated.filter(wasChecked), reporter)
    }
  }

  /// Entries of what this run didn't look at stay as they are.
  private func write(
    _ old: Baseline?, _ findings: [Finding], to file: OutputFile, _ reporter: LintReporter
  ) throws(CommandFailure) {
    let kept = (old?.entries ?? []).filter { !wasChecked($0) }
    let new = Baseline(findings)
    try file.write(Baseline(entries: kept + new.entries).json)
    let count = findings.count
    reporter.note("wrote \(count) finding\(count == 1 ? "" : "s") to the baseline '\(file.name ?? "-")'")
  }

  /// Whether this run would have found again what an entry stands for.
  private func wasChecked(_ entry: Baseline.Entry) -> Bool {
    let path = ArchivePath(entry.file)
    guard isReported(path), !session.configuration.isExcluded(path) else { return false }
    guard let index = RuleRegistry.index(of: entry.rule) else { return true }
    return (isWhole || RuleRegistry.metadata[index].scope != .archive)
      && session.configuration.settings(at: path).severity(ofRuleAt: index) != nil
  }

  private func tell(_ outdated: [Baseline.Entry], _ reporter: LintReporter) {
    guard !outdated.isEmpty else { return }
    let count = outdated.count
    let names = outdated.prefix(3).map { "\(reporter.shown(ArchivePath($0.file))) [\($0.rule)]" }.joined(
      separator: ", ")
    let rest = count > 3 ? " and \(count - 3) more" : ""
    reporter.note(
      "\(count) entr\(count == 1 ? "y" : "ies") of the baseline no longer hold\(count == 1 ? "s" : ""): "
        + "\(names)\(rest); --write-baseline brings it up to date")
  }
}
