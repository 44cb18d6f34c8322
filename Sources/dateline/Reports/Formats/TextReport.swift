import DatelineRules
import DatelineSyntax

/// For people, and for editors that read `path:line:column: severity: message [rule]`.
///
/// `[*]` before the rule says that `--fix` ends the finding.
enum TextReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var writer = TerminalWriter(style: context.style, capacity: findings.count * 200 + 200)
    var paths = ReportPaths(context)
    var relatedPaths = ReportPaths(context)
    for finding in findings {
      appendHeadline(of: finding, paths: &paths, context: context, to: &writer)
      if context.style.showsExcerpts { appendExcerpt(of: finding, to: &writer) }
      for place in finding.diagnostic.related {
        appendNote(place, paths: &relatedPaths, to: &writer)
      }
    }
    if context.showsSummary {
      appendSummary(FindingCounts(findings), filesChecked: context.filesChecked, to: &writer)
    }
    return writer.bytes
  }

  private static func appendHeadline(
    of finding: Finding, paths: inout ReportPaths, context: ReportContext, to writer: inout TerminalWriter
  ) {
    let diagnostic = finding.diagnostic
    let path = paths.shown(finding.file)
    writer.linked(toFile: paths.absolute(finding.file)) { writer in
      writer.styled(.bold) { bytes in
        bytes.append(path, VisibleEscape.self)
        bytes.append(":")
        bytes.appendDecimal(finding.start.line + 1)
        bytes.append(":")
        bytes.appendDecimal(finding.start.utf8Column + 1)
        bytes.append(":")
      }
    }
    writer.bytes.append(" ")
    writer.styled(TextStyle(diagnostic.severity)) { bytes in
      bytes.append(diagnostic.severity.rawValue, VisibleEscape.self)
      bytes.append(":")
    }
    writer.bytes.append(" ")
    writer.bytes.append(diagnostic.message, VisibleEscape.self)
    if diagnostic.fix?.safety == .safe { writer.bytes.append(" [*]") }
    writer.bytes.append(" ")
    writer.linked(to: ruleAddress(diagnostic.rule, in: context)) { writer in
      writer.styled(.dim) { bytes in
        bytes.append("[")
        bytes.append(diagnostic.rule, VisibleEscape.self)
        bytes.append("]")
      }
    }
    writer.bytes.append("\n")
  }

  private static func ruleAddress(_ rule: String, in context: ReportContext) -> [UInt8]? {
    context.documentationAddress.map { Array($0.utf8) + PercentEncoding.encode(Array(rule.utf8)) }
  }

  private static func appendExcerpt(of finding: Finding, to writer: inout TerminalWriter) {
    // An empty line shows nothing.
    guard finding.excerpt.lineLength > 0 else { return }
    var number: [UInt8] = []
    number.appendDecimal(finding.start.line + 1)
    let gutter = max(number.count, 5)
    let start = finding.start.utf8Column
    let end =
      finding.end.line == finding.start.line ? finding.end.utf8Column : finding.excerpt.lineLength
    let excerpt = Excerpt(
      of: finding.excerpt, range: start..<max(start, end), width: writer.style.width - gutter - 3)
    writer.styled(.dim) { bytes in
      bytes.append(UInt8(ascii: " "), count: gutter - number.count)
      bytes += number
      bytes.append(" | ")
    }
    writer.bytes += excerpt.text
    writer.bytes.append("\n")
    writer.styled(.dim) { bytes in
      bytes.append(UInt8(ascii: " "), count: gutter)
      bytes.append(" | ")
    }
    writer.bytes.append(UInt8(ascii: " "), count: excerpt.indent)
    writer.styled(TextStyle(finding.diagnostic.severity)) { bytes in
      bytes.append("^")
      bytes.append(UInt8(ascii: "~"), count: excerpt.underline - 1)
    }
    writer.bytes.append("\n")
  }

  private static func appendNote(
    _ place: Diagnostic.RelatedPlace, paths: inout ReportPaths, to writer: inout TerminalWriter
  ) {
    writer.bytes.append("  ")
    writer.styled(.bold) { $0.append("note:") }
    writer.bytes.append(" ")
    let path = paths.shown(place.file)
    writer.linked(toFile: paths.absolute(place.file)) { writer in
      writer.bytes.append(path, VisibleEscape.self)
      if place.range != nil {
        writer.bytes.append(":")
        writer.bytes.appendDecimal(place.line + 1)
      }
      writer.bytes.append(":")
    }
    writer.bytes.append(" ")
    writer.bytes.append(place.message, VisibleEscape.self)
    writer.bytes.append("\n")
  }

  private static func appendSummary(
    _ counts: FindingCounts, filesChecked: Int, to writer: inout TerminalWriter
  ) {
    guard counts.total > 0 else {
      writer.bytes.append("No findings in ")
      writer.bytes.appendCount(filesChecked, "file", "files")
      writer.bytes.append("\n")
      return
    }
    writer.bytes.appendCount(counts.total, "finding", "findings")
    var separator: StaticString = " ("
    for (count, one, many) in [
      (counts.errors, "error", "errors"), (counts.warnings, "warning", "warnings"),
      (counts.information, "information", "information"),
    ] as [(Int, StaticString, StaticString)] where count > 0 {
      writer.bytes.append(separator)
      writer.bytes.appendCount(count, one, many)
      separator = ", "
    }
    writer.bytes.append(") in ")
    writer.bytes.appendGrouped(counts.files)
    writer.bytes.append(" of ")
    writer.bytes.appendCount(filesChecked, "file", "files")
    writer.bytes.append("\n")
    if counts.safelyFixable > 0 {
      writer.bytes.append("[*] ")
      writer.bytes.appendGrouped(counts.safelyFixable)
      writer.bytes.append(" fixable with --fix")
      if counts.unsafelyFixable > 0 {
        writer.bytes.append(", ")
        writer.bytes.appendGrouped(counts.unsafelyFixable)
        writer.bytes.append(" more with --fix --unsafe-fixes")
      }
      writer.bytes.append("\n")
    } else if counts.unsafelyFixable > 0 {
      writer.bytes.appendGrouped(counts.unsafelyFixable)
      writer.bytes.append(" fixable with --fix --unsafe-fixes\n")
    }
  }
}

extension [UInt8] {
  /// Appends a number and its noun: `1 file`, `12,410 files`.
  mutating func appendCount(_ count: Int, _ one: StaticString, _ many: StaticString) {
    appendGrouped(count)
    append(UInt8(ascii: " "))
    append(count == 1 ? one : many)
  }
}
