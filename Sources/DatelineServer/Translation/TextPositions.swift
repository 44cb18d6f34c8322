import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

/// The client's positions in a text. Those in ascending order are found in one pass over their lines.
struct TextPositions {
  private let text: DocumentText
  private let encoding: PositionEncoding
  /// The columns of the first line that editors don't have.
  private let hiddenColumns: Int
  private var last: SourcePosition?

  /// - Parameter isOpen: whether the text is the client's own. Of what they read, editors keep out a byte order mark.
  init(in text: DocumentText, isOpen: Bool, _ encoding: PositionEncoding) {
    self.text = text
    self.encoding = encoding
    let hidesMark = !isOpen && text.bytes.starts(with: "\u{FEFF}".utf8)
    hiddenColumns = hidesMark ? (encoding == .utf8 ? 3 : 1) : 0
  }

  /// The byte offset of a position. Positions outside the text are clamped.
  func offset(of position: LSPPosition) -> Int {
    var place = DocumentText.Place(position)
    if place.line == 0 { place.column = min(place.column, .max - hiddenColumns) + hiddenColumns }
    return text.offset(of: place, in: encoding)
  }

  /// A range of bytes for the client.
  mutating func range(_ range: Swift.Range<Int>) -> LSPRange {
    let text = text
    let bytes = text.bytes.span
    let start = text.lines.position(at: range.lowerBound, in: bytes, after: last)
    last = start
    let end = range.isEmpty ? start : text.lines.position(at: range.upperBound, in: bytes, after: start)
    return LSPRange(start: position(start), end: position(end))
  }

  private func position(_ position: SourcePosition) -> LSPPosition {
    let column = position.column(in: encoding)
    return LSPPosition(
      line: position.line, character: position.line == 0 ? max(0, column - hiddenColumns) : column)
  }
}
