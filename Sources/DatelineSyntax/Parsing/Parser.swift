/// Turns bytes into the nodes of a tree, line by line, in one pass and without looking back.
///
/// The parser is total: a line that can't be placed becomes an ``SyntaxKind/unexpectedLine``, a piece of a line that
/// can't be placed becomes ``SyntaxKind/unexpectedText``, and what is missing is not there.
struct Parser {
  let bytes: [UInt8]
  let dialects: Dialects
  var builder: TreeBuilder

  /// Where `](` and `)` are known not to occur, so that a line full of unfinished links isn't searched for each.
  var withoutCloser = Absence()
  var withoutCloseParenthesis = Absence()

  init(bytes: [UInt8], dialects: Dialects) {
    self.bytes = bytes
    self.dialects = dialects
    builder = TreeBuilder(byteCount: bytes.count)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func parse(as given: DocumentKind?) -> SyntaxTree.Storage {
    let census = ByteCensus(bytes)
    let start = bytes.hasPrefix(Self.byteOrderMark, at: 0) ? Self.byteOrderMark.count : 0
    var lines = LineScanner(bytes: bytes, hasCarriageReturn: census.hasCarriageReturn, offset: start)
    let kind = given ?? documentKind(lines)
    let document = builder.open(.document, at: 0)
    builder.token(.byteOrderMark, 0, start)
    switch kind {
    case .eventPage: parseEventPage(&lines)
    case .dayIndex: parseDayIndex(&lines)
    }
    builder.close(document, at: bytes.count)
    return SyntaxTree.Storage(
      bytes: bytes, nodes: builder.nodes, kind: kind, kinds: builder.kinds,
      anomalies: census.hasAnomaly ? AnomalyScanner.anomalies(in: bytes, from: 0, to: bytes.count) : [],
      dialects: dialects)
  }

  /// What the first heading shows the document to be: the heading of a day index has two `#`.
  private func documentKind(_ lines: LineScanner) -> DocumentKind {
    var lines = lines
    while let line = lines.next() {
      let level = headingLevel(of: line)
      if level > 0 { return level == 2 ? .dayIndex : .eventPage }
    }
    return .eventPage
  }

  // MARK: Lines

  /// The number of `#` with which a line begins; 0 if it is not a heading.
  func headingLevel(of line: Line) -> Int {
    var offset = line.contentStart
    while offset < line.contentEnd, bytes[offset] == Byte.hash { offset += 1 }
    let level = offset - line.contentStart
    return level <= 6 ? level : 0
  }

  /// Whether a line has nothing but a suppression comment.
  func isSuppression(_ line: Line) -> Bool {
    line.suppressionStart == line.contentStart && line.suppressionStart < line.newlineStart
  }

  /// Where the line's content ends without blanks.
  func trimmedEnd(_ line: Line, from start: Int) -> Int {
    var end = line.contentEnd
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Where the blanks from `offset` on end.
  func skipBlanks(from offset: Int, to end: Int) -> Int {
    var offset = offset
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// Adds a blank line or a line with nothing but a comment.
  mutating func parseBlankOrSuppression(_ line: Line) -> Bool {
    if line.isBlank {
      if line.start == line.newlineStart {
        builder.token(.blankLine, line.start, line.end)
      } else {
        let node = builder.open(.blankLine, at: line.start)
        finish(line, from: line.start)
        builder.close(node, at: line.end)
      }
      return true
    }
    if isSuppression(line) {
      let node = builder.open(.suppressionLine, at: line.start)
      finish(line, from: line.start)
      builder.close(node, at: line.end)
      return true
    }
    return false
  }

  /// Adds a line that can't be placed.
  mutating func parseUnexpected(_ line: Line) {
    let node = builder.open(.unexpectedLine, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    finish(line, from: line.contentStart)
    builder.close(node, at: line.end)
  }

  /// Adds a line whose content is one text.
  mutating func parseTextLine(_ line: Line, as kind: SyntaxKind) {
    let node = builder.open(kind, at: line.start)
    parseText(line.start, line.contentEnd, isWritten: kind == .summaryLine)
    finish(line, from: line.contentEnd)
    builder.close(node, at: line.end)
  }

  /// Adds a heading whose content is one text: the line of a topic or a headline.
  mutating func parseHeadingWithText(_ line: Line, level: Int, as kind: SyntaxKind) {
    let node = builder.open(kind, at: line.start)
    let text = parseHeadingMarker(line, level: level)
    parseText(text, line.contentEnd, isWritten: true)
    finish(line, from: max(text, line.contentEnd))
    builder.close(node, at: line.end)
  }

  /// Adds a heading whose content is one link.
  mutating func parseHeadingWithLink(_ line: Line, level: Int, as kind: SyntaxKind) {
    let node = builder.open(kind, at: line.start)
    var offset = parseHeadingMarker(line, level: level)
    let content = skipBlanks(from: offset, to: line.contentEnd)
    builder.token(.whitespace, offset, content)
    offset = content
    if offset < line.contentEnd, bytes[offset] == Byte.openBracket {
      offset = parseLink(offset, line.contentEnd, closer: .last)
    }
    finish(line, from: offset)
    builder.close(node, at: line.end)
  }

  /// Adds blanks, `#` and the one blank behind them; tells where the rest begins.
  mutating func parseHeadingMarker(_ line: Line, level: Int) -> Int {
    builder.token(.whitespace, line.start, line.contentStart)
    let marker = line.contentStart + level
    builder.token(.headingMarker, line.contentStart, marker)
    guard marker < line.contentEnd, Byte.isBlank(bytes[marker]) else { return marker }
    builder.token(.whitespace, marker, marker + 1)
    return marker + 1
  }

  /// Adds `Formats:` and its links, if that is what the line is.
  mutating func parseFormats(_ line: Line) -> Bool {
    guard bytes.hasPrefix(Self.formats, at: line.contentStart) else { return false }
    let node = builder.open(.formatsLine, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    let colon = line.contentStart + Self.formats.count - 1
    builder.token(.label, line.contentStart, colon)
    builder.token(.colon, colon, colon + 1)
    var offset = colon + 1
    while true {
      let content = skipBlanks(from: offset, to: line.contentEnd)
      guard content < line.contentEnd, bytes[content] == Byte.openBracket else { break }
      builder.token(.whitespace, offset, content)
      offset = parseLink(content, line.contentEnd, closer: .first)
    }
    finish(line, from: offset)
    builder.close(node, at: line.end)
    return true
  }

  private static let formats = Array("Formats:".utf8)

  /// Adds all that is left of a line: what can't be placed, blanks, a suppression comment and the line end.
  mutating func finish(_ line: Line, from offset: Int) {
    let content = skipBlanks(from: offset, to: line.contentEnd)
    let end = max(content, trimmedEnd(line, from: content))
    let isLast = line.suppressionStart == line.newlineStart
    let blank = isLast ? SyntaxKind.trailingWhitespace : .whitespace
    builder.token(content == line.contentEnd ? blank : .whitespace, offset, content)
    builder.token(.unexpectedText, content, end)
    builder.token(blank, end, line.suppressionStart)
    var comment = line.newlineStart
    while comment > line.suppressionStart, Byte.isBlank(bytes[comment - 1]) { comment -= 1 }
    builder.token(.suppression, line.suppressionStart, comment)
    builder.token(.trailingWhitespace, max(comment, line.suppressionStart), line.newlineStart)
    builder.token(.newline, line.newlineStart, line.end)
  }
}
