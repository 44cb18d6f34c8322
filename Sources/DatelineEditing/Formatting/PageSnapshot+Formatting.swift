import DatelineArchive
public import DatelineFormatting
import DatelineRules
public import DatelineSyntax

extension PageSnapshot {
  /// The edits that give the page its canonical layout: what `dateline format` does. A file that is no page gets none.
  ///
  /// - Throws: why the page is left alone.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public func formatting(
    _ options: PageFormatter.Options = PageFormatter.Options()
  ) throws(FormattingRefusal) -> EditSet {
    guard isFormatted else { return EditSet() }
    return try formatter(options).edits(for: tree).keepingLineEndsWhole(in: bytes)
  }

  /// Those edits of ``formatting(_:)`` that lie within the lines which ranges of bytes touch.
  ///
  /// - Throws: why the page is left alone, or that it would read otherwise with these edits and without the others.
  /// - Complexity: O(*n*), where *n* is the length of the page.
  public func formatting(
    _ ranges: [Range<Int>], _ options: PageFormatter.Options = PageFormatter.Options()
  ) throws(FormattingRefusal) -> EditSet {
    guard isFormatted else { return EditSet() }
    let lines = RangeSet(ranges.map(lines(of:)))
    return try formatter(options).edits(for: tree, lines: lines).keepingLineEndsWhole(in: bytes)
  }

  /// The lines that a range of bytes touches.
  private func lines(of range: Range<Int>) -> Range<Int> {
    let index = document.text.lines
    let first = index.line(containing: min(max(0, range.lowerBound), bytes.count))
    var last = index.line(containing: min(max(0, range.upperBound), bytes.count))
    // A selection of whole lines ends where the next one begins.
    if last > first, index.range(ofLine: last).lowerBound == range.upperBound { last -= 1 }
    return first..<(last + 1)
  }

  private func formatter(_ options: PageFormatter.Options) -> PageFormatter {
    let dialects = linter.dialects
    return PageFormatter(
      dialects: dialects, defaultDialect: linter.defaultDialect.flatMap { dialects[$0] }, options: options)
  }

  /// Whether the text is that of a page: of one in an archive, or one that begins as pages do.
  private var isFormatted: Bool {
    guard !linter.policy.isExcluded(document.path) else { return false }
    return archive != nil && document.path.isInArchive || tree.beginsWithDayLink
  }
}
