import DatelineRules
import DatelineSyntax

/// GitLab's Code Quality report, a subset of Code Climate's.
enum GitLabReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(capacity: findings.count * 350)
    var paths = ReportPaths(context)
    writer.beginArray()
    for (finding, fingerprint) in zip(findings, Fingerprint.distinct(of: findings)) {
      writer.breakLine()
      writer.beginObject()
      writer.member("description", finding.diagnostic.message)
      writer.member("check_name", finding.diagnostic.rule)
      writer.member("fingerprint", fingerprint.digits)
      writer.member("severity", severity(finding.diagnostic.severity))
      writer.object("location") { writer in
        writer.member("path", paths.relative(finding.file))
        writer.object("lines") { writer in
          writer.member("begin", finding.start.line + 1)
          writer.member("end", finding.end.line + 1)
        }
      }
      writer.endObject()
    }
    for failure in context.failures { append(failure, path: paths.relative(failure.file), to: &writer) }
    if !findings.isEmpty || !context.failures.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }

  /// The format knows nothing but issues on lines.
  private static func append(_ failure: ReportFailure, path: [UInt8], to writer: inout JSONWriter) {
    writer.breakLine()
    writer.beginObject()
    writer.member("description", "the file \(failure.reason)")
    writer.member("check_name", ReportFailure.id)
    writer.member("fingerprint", Fingerprint(failure).digits)
    writer.member("severity", "critical")
    writer.object("location") { writer in
      writer.member("path", path)
      writer.object("lines") { writer in
        writer.member("begin", 1)
        writer.member("end", 1)
      }
    }
    writer.endObject()
  }

  /// GitLab's `critical` is for files that can't be checked, `blocker` for what breaks a site, which a page can't.
  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .information: "info"
    }
  }
}
