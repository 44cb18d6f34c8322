import DatelineRules
import DatelineSyntax

/// GitHub's workflow commands, which become annotations on the changed files.
enum GitHubReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(findings.count * 250)
    var paths = ReportPaths(context)
    for finding in findings {
      let diagnostic = finding.diagnostic
      switch diagnostic.severity {
      case .error: bytes.append("::error file=")
      case .warning: bytes.append("::warning file=")
      case .information: bytes.append("::notice file=")
      }
      bytes.append(paths.relative(finding.file), WorkflowPropertyEscape.self)
      bytes.append(",line=")
      bytes.appendDecimal(finding.start.line + 1)
      bytes.append(",endLine=")
      bytes.appendDecimal(finding.end.line + 1)
      // GitHub takes columns only for ranges on one line.
      if finding.start.line == finding.end.line {
        bytes.append(",col=")
        bytes.appendDecimal(finding.start.utf32Column + 1)
        bytes.append(",endColumn=")
        bytes.appendDecimal(finding.end.utf32Column + 1)
      }
      bytes.append(",title=")
      bytes.append(diagnostic.rule, WorkflowPropertyEscape.self)
      bytes.append("::")
      bytes.append(diagnostic.message, WorkflowCommandEscape.self)
      bytes.append("\n")
    }
    for failure in context.failures {
      let path = paths.relative(failure.file)
      bytes.append("::error file=")
      bytes.append(path, WorkflowPropertyEscape.self)
      bytes.append(",title=")
      bytes.append(ReportFailure.id, WorkflowPropertyEscape.self)
      bytes.append("::'")
      bytes.append(path, WorkflowCommandEscape.self)
      bytes.append("' ")
      bytes.append(failure.reason, WorkflowCommandEscape.self)
      bytes.append("\n")
    }
    return bytes
  }
}
