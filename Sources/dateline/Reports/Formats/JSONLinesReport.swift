import DatelineRules

/// The objects of `JSONReport` without the array: one document on each line.
enum JSONLinesReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(capacity: findings.count * 500)
    for finding in findings {
      FindingObject.append(finding, to: &writer)
      writer.endLine()
    }
    for failure in context.failures {
      FindingObject.append(failure, to: &writer)
      writer.endLine()
    }
    return writer.bytes
  }
}
