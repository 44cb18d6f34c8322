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
    writer.object("range") { writer in
      writer.object("start") { append(start, to: &$0) }
      writer.object("end") { append(end, to: &$0) }
    }
  }

  private static func append(_ position: SourcePosition, to writer: inout JSONWriter) {
    writer.member("line", position.line + 1)
    writer.member("column", position.utf8Column + 1)
  }
}
