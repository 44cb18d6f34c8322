import DatelineArchive
import DatelineSyntax

extension Finding {
  /// Places diagnostics in their file.
  ///
  /// - Parameter diagnostics: in the order of ``precedes(_:_:)``.
  /// - Complexity: O(*n* + *d*), where *n* is the length of the lines that the diagnostics touch and *d* is the length of
  ///   all their ranges and of the gaps between a diagnostic and the edits behind it. An edit before the diagnostic that
  ///   precedes its own is searched for from its line's start.
  static func placed(
    _ diagnostics: [Diagnostic], in bytes: [UInt8], lines: LineIndex, file: ArchivePath
  ) -> [Finding] {
    var previous: Anchor?
    var excerpt: (line: Int, part: LineExcerpt)?
    return diagnostics.map { diagnostic in
      let start = Anchor(diagnostic.range.lowerBound, in: bytes, lines, near: [previous])
      let end = Anchor(diagnostic.range.upperBound, in: bytes, lines, near: [start])
      var last = previous
      let edits = (diagnostic.fix?.edits ?? []).map { edit in
        let editStart = Anchor(edit.range.lowerBound, in: bytes, lines, near: [previous, start, last])
        let editEnd = Anchor(edit.range.upperBound, in: bytes, lines, near: [editStart])
        last = editEnd
        return PlacedEdit(start: editStart.position, end: editEnd.position, edit: edit)
      }
      previous = start
      let line = start.position.line
      let part = LineExcerpt(
        of: lines.contentRange(ofLine: line, in: bytes.span), in: bytes, around: start.position.utf8Column,
        sharing: excerpt.flatMap { $0.line == line ? $0.part : nil })
      excerpt = (line, part)
      return Finding(
        file: file, diagnostic: diagnostic, start: start.position, end: end.position, excerpt: part,
        placedEdits: edits)
    }
  }

  /// An offset whose position is known, from which others are counted.
  private struct Anchor {
    let offset: Int
    let position: SourcePosition

    /// Finds the position of an offset, from the last of some anchors that isn't behind it.
    init(_ offset: Int, in bytes: [UInt8], _ lines: LineIndex, near anchors: [Anchor?]) {
      var nearest: Anchor?
      for case let anchor? in anchors where anchor.offset <= offset {
        if nearest.map({ $0.offset <= anchor.offset }) ?? true { nearest = anchor }
      }
      self.offset = offset
      position = lines.position(at: offset, in: bytes.span, after: nearest?.position)
    }
  }

  /// By path, then place, then rule and message, so that the order never depends on chance.
  static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left.file < right.file { return true }
    if right.file < left.file { return false }
    return PageLinter.precedes(left.diagnostic, right.diagnostic)
  }
}

extension [Finding] {
  /// Puts findings in the order of ``Finding/precedes(_:_:)``.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of findings.
  mutating func sortByPlace() {
    // Findings are large, so that their places are sorted and each finding is moved once; mostly their files tell.
    let files = map(\.file)
    var order = indices.sorted { left, right in
      files[left] == files[right] ? Finding.precedes(self[left], self[right]) : files[left] < files[right]
    }
    for start in indices {
      var place = start
      while order[place] != start {
        let next = order[place]
        swapAt(place, next)
        order[place] = place
        place = next
      }
      order[place] = place
    }
  }
}
