public import DatelineArchive
public import DatelineSyntax

extension Finding {
  /// Places a diagnostic in its file.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the lines that the diagnostic and its fix touch.
  public init(_ diagnostic: Diagnostic, in bytes: [UInt8], lines: LineIndex, file: ArchivePath) {
    let start = lines.position(at: diagnostic.range.lowerBound, in: bytes.span)
    self.init(
      file: file, diagnostic: diagnostic, start: start,
      end: lines.position(at: diagnostic.range.upperBound, in: bytes.span),
      excerpt: Array(bytes[lines.contentRange(ofLine: start.line, in: bytes.span)]),
      placedEdits: (diagnostic.fix?.edits ?? []).map { edit in
        PlacedEdit(
          start: lines.position(at: edit.range.lowerBound, in: bytes.span),
          end: lines.position(at: edit.range.upperBound, in: bytes.span), edit: edit)
      })
  }

  /// By path, then place, then rule and message, so that the order never depends on chance.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.file != right.file { return left.file < right.file }
    return PageLinter.precedes(left.diagnostic, right.diagnostic)
  }
}
