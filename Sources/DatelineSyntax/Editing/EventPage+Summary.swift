extension EventPage {
  /// The edits that give the page another summary. A missing one is inserted below the headline, with the dialect's
  /// blank lines where the page has those of a page without summary.
  ///
  /// - Throws: `PageEditError.missing` if there is neither summary nor headline, `PageEditError.unreadable` if the text
  ///   wouldn't be read as a summary, such as an empty one or one that begins with `#`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingSummary(
    with text: some Collection<UInt8>, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    let text = Array(text)
    if let summary { return try summary.node.replacingText(with: text) }
    guard let headline else { throw .missing(.headlineLine) }
    let form = tree.dialect(or: dialect).blankLines
    let start = headline.range.upperBound
    let lineEnd = tree.lineEnd(near: start)
    let (end, count) = tree.blankLines(below: start)
    var edit = PageEdit(tree)
    if count == 0 {
      let isTerminated = tree.isLineStart(start)
      edit.insert(
        lines(isTerminated ? 1 : 2, of: lineEnd) + text + (isTerminated ? lineEnd : []), at: start)
    } else {
      let place = tree.blankLines(below: start, atMost: 1).end
      edit.insert(text + lineEnd, at: place)
      if hasSection(at: end), count == form.afterHeadline {
        edit.setBlankLines(from: place, to: end, count: count - 1, wanted: form.afterSummary, lineEnd)
      }
    }
    return try edit.edits(of: .summaryLine) { new in
      EventPage(new).summary?.text?.bytes.elementsEqual(text) ?? false
    }
  }

  /// The edits that remove the summary, with the blank lines around it as the dialect has them on a page without one;
  /// none if there is no summary.
  public func removingSummary(dialect: Dialect? = nil) throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    if let summary {
      let form = tree.dialect(or: dialect).blankLines
      let above = tree.blankLines(above: summary.range.lowerBound)
      let below = tree.blankLines(below: summary.range.upperBound)
      edit.delete(summary.range)
      if above.count == 1, below.count == form.afterSummary, hasSection(at: below.end) {
        edit.setBlankLines(
          from: summary.range.upperBound, to: below.end, count: below.count, wanted: form.afterHeadline - 1,
          tree.lineEnd(near: summary.range.lowerBound))
      }
    }
    return try edit.edits(of: .summaryLine)
  }

  private func hasSection(at offset: Int) -> Bool {
    sections.contains { $0.range.lowerBound == offset }
  }
}

extension PageEdit {
  /// Makes the `count` blank lines from `start` to `end` be `wanted`; those at the end go, or new ones come there.
  mutating func setBlankLines(
    from start: Int, to end: Int, count: Int, wanted: Int, _ lineEnd: [UInt8]
  ) {
    if count < wanted {
      insert(lines(wanted - count, of: lineEnd), at: end)
    } else if count > wanted {
      delete(tree.blankLines(above: end, atMost: count - wanted).start..<end)
    }
  }
}
