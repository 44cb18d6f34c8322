import DatelineArchive
import DatelineRules
import DatelineSyntax

/// SARIF 2.1.0: one run, columns in Unicode scalars, files relative to the working folder.
enum SARIFReport: Report {
  static func render(_ findings: [Finding], in context: ReportContext) -> [UInt8] {
    var writer = JSONWriter(capacity: findings.count * 1_000 + context.rules.count * 2_000)
    writer.beginObject()
    writer.member(
      "$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
    writer.member("version", "2.1.0")
    writer.key("runs")
    writer.beginArray()
    writer.beginObject()
    writer.breakLine()
    writer.object("tool") { writer in
      writer.object("driver") { SARIFRules.appendDriver(in: context, to: &$0) }
    }
    writer.breakLine()
    appendInvocation(in: context, to: &writer)
    appendBases(in: context, to: &writer)
    writer.member("columnKind", "unicodeCodePoints")
    // By default SARIF knows no lone CR.
    writer.key("newlineSequences")
    writer.beginArray()
    writer.string("\r\n")
    writer.string("\n")
    writer.string("\r")
    writer.endArray()
    writer.breakLine()
    writer.key("results")
    writer.beginArray()
    appendResults(findings, in: context, to: &writer)
    if !findings.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// Whether all could be checked, and what not.
  private static func appendInvocation(in context: ReportContext, to writer: inout JSONWriter) {
    var locations = SARIFLocations(context)
    var paths = ReportPaths(context)
    writer.key("invocations")
    writer.beginArray()
    writer.beginObject()
    writer.key("executionSuccessful")
    writer.verbatim(context.failures.isEmpty ? "true" : "false")
    if !context.failures.isEmpty {
      writer.key("toolExecutionNotifications")
      writer.beginArray()
      for failure in context.failures {
        writer.breakLine()
        writer.beginObject()
        writer.object("descriptor") { $0.member("id", ReportFailure.id) }
        writer.member("level", "error")
        let path = String(decoding: paths.relative(failure.file), as: UTF8.self)
        appendMessage("message", "'\(path)' \(failure.reason)", to: &writer)
        writer.key("locations")
        writer.verbatim("[{\"physicalLocation\":{")
        locations.appendArtifact(failure.file, to: &writer)
        writer.verbatim("}}]")
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
    writer.endArray()
  }

  private static func appendBases(in context: ReportContext, to writer: inout JSONWriter) {
    writer.object("originalUriBaseIds") { writer in
      writer.object("%SRCROOT%") { writer in
        // The address of a folder ends in a slash.
        let folder = RelativePath.normalized(context.workingFolder) + [UInt8(ascii: "/")]
        writer.member("uri", PercentEncoding.fileAddress(folder))
      }
    }
  }

  private static func appendResults(
    _ findings: [Finding], in context: ReportContext, to writer: inout JSONWriter
  ) {
    let indexes = Dictionary(
      context.rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let fingerprints = Fingerprint.distinct(of: findings)
    var locations = SARIFLocations(context)
    var relatedLocations = SARIFLocations(context)
    for (finding, fingerprint) in zip(findings, fingerprints) {
      let diagnostic = finding.diagnostic
      writer.breakLine()
      writer.beginObject()
      writer.member("ruleId", diagnostic.rule)
      if let index = indexes[diagnostic.rule] { writer.member("ruleIndex", index) }
      writer.member("level", level(of: diagnostic.severity))
      appendMessage("message", diagnostic.message, to: &writer)
      writer.key("locations")
      writer.verbatim("[{\"physicalLocation\":{")
      locations.appendArtifact(finding.file, to: &writer)
      appendRegion("region", finding.start, finding.end, to: &writer)
      writer.verbatim("}}]")
      if !diagnostic.related.isEmpty {
        appendRelated(diagnostic.related, locations: &relatedLocations, to: &writer)
      }
      writer.key("partialFingerprints")
      writer.verbatim("{\"ruleFileText/v1\":\"")
      writer.verbatim(fingerprint.digits)
      writer.verbatim("\"}")
      if let fix = diagnostic.fix, !finding.placedEdits.isEmpty {
        appendFix(fix, of: finding, locations: &locations, to: &writer)
      }
      writer.endObject()
    }
  }

  /// SARIF's word for a severity.
  static func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }

  private static func appendMessage(_ name: StaticString, _ text: String, to writer: inout JSONWriter) {
    writer.object(name) { writer in
      writer.key("text")
      writer.string(text, SARIFMessageEscape.self)
    }
  }

  private static func appendRegion(
    _ name: StaticString, _ start: SourcePosition, _ end: SourcePosition, to writer: inout JSONWriter
  ) {
    writer.key(name)
    writer.verbatim("{\"startLine\":")
    writer.verbatimInteger(start.line + 1)
    writer.verbatim(",\"startColumn\":")
    writer.verbatimInteger(start.utf32Column + 1)
    writer.verbatim(",\"endLine\":")
    writer.verbatimInteger(end.line + 1)
    writer.verbatim(",\"endColumn\":")
    writer.verbatimInteger(end.utf32Column + 1)
    writer.verbatim("}")
  }

  private static func appendRelated(
    _ places: [Diagnostic.RelatedPlace], locations: inout SARIFLocations, to writer: inout JSONWriter
  ) {
    writer.key("relatedLocations")
    writer.beginArray()
    for place in places {
      writer.beginObject()
      writer.object("physicalLocation") { writer in
        locations.appendArtifact(place.file, to: &writer)
        if place.range != nil {
          writer.object("region") { $0.member("startLine", place.line + 1) }
        }
      }
      appendMessage("message", place.message, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func appendFix(
    _ fix: Fix, of finding: Finding, locations: inout SARIFLocations, to writer: inout JSONWriter
  ) {
    writer.key("fixes")
    writer.beginArray()
    writer.beginObject()
    appendMessage("description", fix.title, to: &writer)
    writer.key("artifactChanges")
    writer.beginArray()
    writer.beginObject()
    locations.appendArtifact(finding.file, to: &writer)
    writer.key("replacements")
    writer.beginArray()
    for placed in finding.placedEdits {
      writer.beginObject()
      appendRegion("deletedRegion", placed.start, placed.end, to: &writer)
      if !placed.edit.replacement.isEmpty {
        writer.object("insertedContent") { $0.member("text", placed.edit.replacement) }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.object("properties") { $0.member("safety", fix.safety.rawValue) }
    writer.endObject()
    writer.endArray()
  }
}
