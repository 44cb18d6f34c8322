import DatelineArchive
import DatelineSyntax

extension Finding {
  /// Places diagnostics in their file.
  ///
  /// - Parameter diagnostics: in the order of ``precedes(_:_:)``.
  /// - Complexity: O(*n* + *d*), where *n* is the length of the lines that the diagnostics touch and *d* is the length of
  ///   all their ranges. An edit before its diagnostic on the same line is searched for from the line's start.
  static func placed(
    _ diagnostics: [Diagnostic], in bytes: [UInt8], lines: LineIndex, file: ArchivePath
  ) -> [Finding] {
    let span = bytes.span
    var start: SourcePosition?
    return diagnostics.map { diagnostic in
      let from = lines.position(at: diagnostic.range.lowerBound, in: span, after: start)
      start = from
      return Finding(
        file: file, diagnostic: diagnostic, start: from,
        end: lines.position(at: diagnostic.range.upperBound, in: span, after: from),
        excerpt: LineExcerpt(
          of: lines.contentRange(ofLine: from.line, in: span), in: bytes, around: from.utf8Column),
        placedEdits: (diagnostic.fix?.edits ?? []).map { edit in
          let editStart = lines.position(at: edit.range.lowerBound, in: span, after: from)
          return PlacedEdit(
            start: editStart, end: lines.position(at: edit.range.upperBound, in: span, after: editStart),
            edit: edit)
        })
    }
  }

  /// By path, then place, then rule and message, so that the order never depends on chance.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return PageLinter.precedes(left.diagnostic, right.diagnostic)
  }
}
