import DatelineRules

/// One JSON array with an object for each finding, each on its line.
enum JSONReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(capacity: findings.count * 500)
    writer.beginArray()
    for finding in findings {
      writer.breakLine()
      FindingObject.append(finding, to: &writer)
    }
    for failure in context.failures {
      writer.breakLine()
      FindingObject.append(failure, to: &writer)
    }
    if !findings.isEmpty || !context.failures.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}
