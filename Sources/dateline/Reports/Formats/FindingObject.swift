import DatelineArchive
import DatelineRules
import DatelineSyntax

/// A finding as a JSON object. Lines and columns are 1-based, columns count UTF-8 bytes, and files
/// are named relative to the archive root.
enum FindingObject {
  /// Writes the object of `finding`.
  static func append(_ finding: Finding, to writer: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    writer.beginObject()
    writer.member("file", finding.file.bytes)
    writer.member("rule", diagnostic.rule)
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("message", diagnostic.message)
    appendRange(finding.start, finding.end, to: &writer)
    writer.key("related")
    writer.beginArray()
    for place in diagnostic.related {
      writer.beginObject()
      writer.member("file", place.file.bytes)
      writer.member("line", place.line + 1)
      writer.member("message", place.message)
      writer.endObject()
    }
    writer.endArray()
    writer.key("fix")
    if let fix = diagnostic.fix {
      append(fix, edits: finding.placedEdits, to: &writer)
    } else {
      writer.null()
    }
    writer.endObject()
  }

  /// Writes an object of the same members for a file that could not be checked: an error at its start, without a rule.
  static func append(_ failure: ReportFailure, to writer: inout JSONWriter) {
    let start = SourcePosition(line: 0, utf8Column: 0, utf16Column: 0, utf32Column: 0)
    writer.beginObject()
    writer.member("file", failure.file.bytes)
    writer.member("rule", ReportFailure.id)
    writer.member("severity", Severity.error.rawValue)
    writer.member("message", "the file \(failure.reason)")
    appendRange(start, start, to: &writer)
    writer.key("related")
    writer.beginArray()
    writer.endArray()
    writer.key("fix")
    writer.null()
    writer.endObject()
  }

  private static func append(_ fix: Fix, edits: [Finding.PlacedEdit], to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("title", fix.title)
    writer.member("safety", fix.safety.rawValue)
    writer.key("edits")
    writer.beginArray()
    for placed in edits {
      writer.beginObject()
      appendRange(placed.start, placed.end, to: &writer)
      writer.member("newText", placed.edit.replacement)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func appendRange(
    _ start: SourcePosition, _ end: SourcePosition, to writer: inout JSONWriter
  ) {
    writer.key("range")
    writer.verbatim("{\"start\":{\"line\":")
    writer.verbatimInteger(start.line + 1)
    writer.verbatim(",\"column\":")
    writer.verbatimInteger(start.utf8Column + 1)
    writer.verbatim("},\"end\":{\"line\":")
    writer.verbatimInteger(end.line + 1)
    writer.verbatim(",\"column\":")
    writer.verbatimInteger(end.utf8Column + 1)
    writer.verbatim("}}")
  }
}
