import DatelineRules

/// How often each rule found something: the answer to `--statistics`.
struct StatisticsReport: Equatable, Sendable {
  /// The rules that found something, those with most findings first, then by id.
  let rows: [RuleCount]

  init(_ findings: [Finding]) {
    rows = RuleCount.counts(of: findings)
  }

  /// A table for people. Its headings are there even if no rule found anything.
  func text() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append("  count  fixable   unsafe  severity     rule\n")
    for row in rows {
      bytes.appendRightAligned(row.count, width: 7)
      bytes.appendRightAligned(row.safelyFixable, width: 9)
      bytes.appendRightAligned(row.unsafelyFixable, width: 9)
      bytes.append("  ")
      bytes.append(row.severity.rawValue, VisibleEscape.self)
      bytes.append(UInt8(ascii: " "), count: 13 - row.severity.rawValue.utf8.count)
      bytes.append(row.rule, VisibleEscape.self)
      bytes.append("\n")
    }
    return bytes
  }

  /// A JSON array with an object for each rule, each on its line.
  func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for row in rows {
      writer.breakLine()
      writer.beginObject()
      writer.member("rule", row.rule)
      writer.member("severity", row.severity.rawValue)
      writer.member("count", row.count)
      writer.member("fixable", row.safelyFixable)
      writer.member("unsafelyFixable", row.unsafelyFixable)
      writer.endObject()
    }
    if !rows.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}
