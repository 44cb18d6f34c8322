import DatelineRules
import DatelineSyntax

/// The part of a line that a terminal shows of a finding, and where its range is to be underlined.
///
/// A line that is too long is cut to a window around the range, with `…` where something is left
/// out. Only the bytes around the range are looked at, however long the line is.
struct Excerpt: Equatable {
  /// What to show. Free of control characters.
  var text: [UInt8] = []
  /// Columns before the underline.
  var indent = 0
  /// Columns of the underline, at least 1: an empty range is a place between characters.
  var underline = 0

  /// What one scalar looks like.
  private struct Cell {
    var range: Range<Int>
    var value: UInt32
    var width: Int
  }

  /// The excerpt of a line with `range`, in UTF-8 columns, underlined, in at most `width` columns, or 20.
  /// The range is clamped to what the finding keeps of the line.
  init(of kept: LineExcerpt, range: Range<Int>, width: Int) {
    let width = max(width, 20)
    let line = kept.bytes
    let start = min(max(range.lowerBound - kept.column, 0), line.count)
    let end = min(max(range.upperBound - kept.column, start), line.count)
    let cells = Self.cells(of: line, around: start, width: width)
    // The range in cells. Its end may lie behind the last one looked at.
    let first = cells.firstIndex { $0.range.upperBound > start } ?? cells.count
    let last = cells[first...].firstIndex { $0.range.lowerBound >= end } ?? cells.count
    let keptEnd = kept.lineLength - kept.column
    let seesAll =
      kept.column == 0 && (cells.first?.range.lowerBound ?? 0) == 0
      && (cells.last?.range.upperBound ?? line.count) == keptEnd
    let window = Self.window(of: cells, first: first, last: last, width: width, seesAll: seesAll)

    let cutsStart =
      cells.indices.contains(window.lowerBound)
      && cells[window.lowerBound].range.lowerBound + kept.column > 0
    let cutsEnd = window.upperBound < cells.count || (cells.last?.range.upperBound ?? 0) < keptEnd
    if cutsStart { text.append("…") }
    indent = cutsStart ? 1 : 0
    for index in window {
      let cell = cells[index]
      if index < first { indent += cell.width }
      if index >= first && index < last { underline += cell.width }
      Self.append(cell, of: line, to: &text)
    }
    if cutsEnd { text.append("…") }
    underline = max(underline, 1)
  }

  /// The cells around the byte at `start`: as many before it as fit `width`, after it twice that.
  private static func cells(of line: [UInt8], around start: Int, width: Int) -> [Cell] {
    var index = start
    var scalars = 0
    // Marks that take no column make the window shorter than the terminal, no more.
    while index > 0 && (scalars < width || line[index] & 0xC0 == 0x80) {
      index -= 1
      if line[index] & 0xC0 != 0x80 { scalars += 1 }
      // In a run of stray continuation bytes no scalar begins.
      if start - index > width * 4 { break }
    }
    var cells: [Cell] = []
    var columns = 0
    let bytes = line.span
    while index < bytes.count && (index <= start || columns < width * 3) && cells.count < width * 8 {
      let scalar = DecodedScalar(bytes, at: index)
      let cell = Cell(
        range: index..<(index + scalar.length), value: scalar.value, width: shownWidth(scalar.value))
      columns += cell.width
      cells.append(cell)
      index += scalar.length
    }
    return cells
  }

  /// The cells to show: all, or those around `first..<last` that fit.
  private static func window(
    of cells: [Cell], first: Int, last: Int, width: Int, seesAll: Bool
  ) -> Range<Int> {
    let columns = cells.reduce(0) { $0 + $1.width }
    if seesAll && columns <= width { return 0..<cells.count }
    // Two columns are kept for the signs of omission.
    let room = width - 2
    let rangeColumns = cells[first..<last].reduce(0) { $0 + $1.width }
    let lead = max((room - rangeColumns) / 2, room / 4)
    var lower = first
    var used = 0
    while lower > 0 && used + cells[lower - 1].width <= lead {
      lower -= 1
      used += cells[lower].width
    }
    var upper = first
    while upper < cells.count && used + cells[upper].width <= room {
      used += cells[upper].width
      upper += 1
    }
    while upper == cells.count && lower > 0 && used + cells[lower - 1].width <= room {
      lower -= 1
      used += cells[lower].width
    }
    // A mark would sit on the sign of omission.
    while lower < first && cells[lower].width == 0 { lower += 1 }
    return lower..<upper
  }

  private static func shownWidth(_ value: UInt32) -> Int {
    if value == 0x09 { return tabWidth }
    guard HiddenScalars.contains(value) else { return TerminalWidth.of(value) }
    var shown: [UInt8] = []
    VisibleEscape.escape(value, to: &shown)
    return shown.count
  }

  private static let tabWidth = 4

  private static func append(_ cell: Cell, of line: [UInt8], to text: inout [UInt8]) {
    if cell.value == 0x09 {
      text.append(UInt8(ascii: " "), count: tabWidth)
    } else if HiddenScalars.contains(cell.value) {
      VisibleEscape.escape(cell.value, to: &text)
    } else {
      text.appendScalar(cell.value)
    }
  }
}
