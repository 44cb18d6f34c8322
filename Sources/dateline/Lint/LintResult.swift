import DatelineArchive
import DatelineRules

/// What a run of `lint` found, before it is written down.
struct LintResult {
  /// The findings by path, then place.
  var findings: [Finding] = []
  /// What could not be read or was passed over, by path.
  var problems: [FileProblem] = []
  /// The number of files that were checked.
  var filesChecked = 0
  /// Whether `--diff` showed that a page would change.
  var hasDifference = false
  /// The index of the archive, if all of it was read.
  var index: ArchiveIndex?
  /// What went wrong beside that, each of which makes the status 2.
  var failures: [ReportFailure] = []

  init() {}

  init(_ outcome: ArchiveLinter.Outcome) {
    findings = outcome.findings
    problems = outcome.problems
    filesChecked = outcome.filesChecked
    if outcome.index.isWhole { index = outcome.index }
  }

  /// Adds the findings of other files.
  mutating func merge(_ other: LintResult) {
    // Both are sorted; there are few others.
    findings = (findings + other.findings).enumerated()
      .sorted { ($0.element.file, $0.offset) < ($1.element.file, $1.offset) }.map(\.element)
    problems = Set(problems + other.problems).sorted()
    filesChecked += other.filesChecked
    hasDifference = hasDifference || other.hasDifference
    index = index ?? other.index
    failures += other.failures
  }
}
