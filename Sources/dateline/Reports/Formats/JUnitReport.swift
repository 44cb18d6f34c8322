import DatelineRules
import DatelineSyntax

/// JUnit's XML as GitLab and Jenkins read it: a suite for each file, a failed test for each finding.
enum JUnitReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(findings.count * 600 + 500)
    bytes.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    guard !findings.isEmpty || !context.failures.isEmpty else {
      appendSuccess(to: &bytes)
      return bytes
    }
    bytes.append("<testsuites name=\"dateline\"")
    appendCounts(
      tests: findings.count + context.failures.count, failures: findings.count,
      errors: context.failures.count,
      to: &bytes)
    bytes.append(">\n")
    var paths = ReportPaths(context)
    var lower = 0
    while lower < findings.count {
      let file = findings[lower].file
      var upper = lower + 1
      while upper < findings.count && findings[upper].file == file { upper += 1 }
      appendSuite(findings[lower..<upper], path: paths.relative(file), to: &bytes)
      lower = upper
    }
    for failure in context.failures { append(failure, path: paths.relative(failure.file), to: &bytes) }
    bytes.append("</testsuites>\n")
    return bytes
  }

  /// Readers take a report without any test for a broken one.
  private static func appendSuccess(to bytes: inout [UInt8]) {
    bytes.append("<testsuites name=\"dateline\"")
    appendCounts(tests: 1, failures: 0, to: &bytes)
    bytes.append(">\n  <testsuite name=\"dateline\"")
    appendCounts(tests: 1, failures: 0, to: &bytes)
    bytes.append(">\n    <testcase name=\"No findings\" classname=\"dateline\"/>\n")
    bytes.append("  </testsuite>\n</testsuites>\n")
  }

  private static func appendSuite(
    _ findings: ArraySlice<Finding>, path: [UInt8], to bytes: inout [UInt8]
  ) {
    bytes.append("  <testsuite name=\"")
    bytes.append(path, XMLEscape.self)
    bytes.append("\"")
    appendCounts(tests: findings.count, failures: findings.count, to: &bytes)
    bytes.append(">\n")
    for finding in findings {
      let diagnostic = finding.diagnostic
      // GitLab takes tests of one name for one test: the place makes them differ.
      bytes.append("    <testcase name=\"")
      bytes.append(diagnostic.rule, XMLEscape.self)
      bytes.append(" at ")
      appendPlace(of: finding, to: &bytes)
      bytes.append("\" classname=\"")
      bytes.append(path, XMLEscape.self)
      bytes.append("\" file=\"")
      bytes.append(path, XMLEscape.self)
      bytes.append("\" line=\"")
      bytes.appendDecimal(finding.start.line + 1)
      bytes.append("\">\n      <failure type=\"")
      bytes.append(diagnostic.severity.rawValue, XMLEscape.self)
      bytes.append("\" message=\"")
      bytes.append(diagnostic.message, XMLEscape.self)
      bytes.append("\">")
      bytes.append(path, XMLEscape.self)
      bytes.append(":")
      appendPlace(of: finding, to: &bytes)
      bytes.append(": ")
      bytes.append(diagnostic.severity.rawValue, XMLEscape.self)
      bytes.append(": ")
      bytes.append(diagnostic.message, XMLEscape.self)
      bytes.append(" [")
      bytes.append(diagnostic.rule, XMLEscape.self)
      bytes.append("]</failure>\n    </testcase>\n")
    }
    bytes.append("  </testsuite>\n")
  }

  /// A file that could not be checked: a test that ended in an error.
  private static func append(_ failure: ReportFailure, path: [UInt8], to bytes: inout [UInt8]) {
    bytes.append("  <testsuite name=\"")
    bytes.append(path, XMLEscape.self)
    bytes.append("\"")
    appendCounts(tests: 1, failures: 0, errors: 1, to: &bytes)
    bytes.append(">\n    <testcase name=\"")
    bytes.append(ReportFailure.id, XMLEscape.self)
    bytes.append("\" classname=\"")
    bytes.append(path, XMLEscape.self)
    bytes.append("\" file=\"")
    bytes.append(path, XMLEscape.self)
    bytes.append("\">\n      <error type=\"")
    bytes.append(ReportFailure.id, XMLEscape.self)
    bytes.append("\" message=\"the file ")
    bytes.append(failure.reason, XMLEscape.self)
    bytes.append("\">")
    bytes.append(path, XMLEscape.self)
    bytes.append(": the file ")
    bytes.append(failure.reason, XMLEscape.self)
    bytes.append("</error>\n    </testcase>\n  </testsuite>\n")
  }

  private static func appendPlace(of finding: Finding, to bytes: inout [UInt8]) {
    bytes.appendDecimal(finding.start.line + 1)
    bytes.append(":")
    bytes.appendDecimal(finding.start.utf8Column + 1)
  }

  private static func appendCounts(tests: Int, failures: Int, errors: Int = 0, to bytes: inout [UInt8]) {
    bytes.append(" tests=\"")
    bytes.appendDecimal(tests)
    bytes.append("\" failures=\"")
    bytes.appendDecimal(failures)
    bytes.append("\" errors=\"")
    bytes.appendDecimal(errors)
    bytes.append("\"")
  }
}
