import DatelineRules

/// How many findings there are of each kind.
struct FindingCounts: Equatable, Sendable {
  var errors = 0
  var warnings = 0
  var information = 0
  /// Findings that `--fix` ends.
  var safelyFixable = 0
  /// Findings that only `--fix --unsafe-fixes` ends.
  var unsafelyFixable = 0
  /// Files with findings.
  var files = 0

  var total: Int { errors + warnings + information }

  /// Counts `findings`, which come sorted by file.
  init(_ findings: [Finding]) {
    for (index, finding) in findings.enumerated() {
      switch finding.diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .information: information += 1
      }
      switch finding.diagnostic.fix?.safety {
      case .safe: safelyFixable += 1
      case .unsafe: unsafelyFixable += 1
      case nil: break
      }
      if index == 0 || findings[index - 1].file != finding.file { files += 1 }
    }
  }
}
