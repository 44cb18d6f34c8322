/// Turns bytes into the nodes of a tree, line by line, in one pass and without looking back.
///
/// The parser is total: a line that can't be placed becomes an ``SyntaxKind/unexpectedLine``, a piece of a line that
/// can't be placed becomes ``SyntaxKind/unexpectedText``, and what is missing is not there.
///
/// What every line passes through is marked to be inlined: as the package manager builds it, the compiler leaves functions
/// of their own even where there is one caller.
struct Parser {
  let bytes: TextBytes
  let dialects: Dialects
  var builder: TreeBuilder

  /// The line of the first mark of a merge conflict.
  private(set) var mergeConflict: Range<Int>?

  /// Where `](` and `)` are known not to occur, so that a line full of unfinished links isn't searched for each.
  var withoutCloser = Absence()
  var withoutCloseParenthesis = Absence()

  private init(bytes: TextBytes, dialects: Dialects, builder: TreeBuilder) {
    self.bytes = bytes
    self.dialects = dialects
    self.builder = builder
  }

  /// Parses a document of a kind; by default its first heading tells which.
  static func parse(_ bytes: [UInt8], as kind: DocumentKind?, dialects: Dialects) -> SyntaxTree.Storage {
    TextBytes.read(bytes) { text in
      let start = text.hasPrefix("\u{FEFF}", at: 0) ? 3 : 0
      let hasCarriageReturn = text.firstOffset(of: Byte.carriageReturn, from: 0, to: text.count) < text.count
      let lines = LineScanner(bytes: text, hasCarriageReturn: hasCarriageReturn, offset: start)
      let kind = kind ?? documentKind(lines)
      var mergeConflict: Range<Int>?
      let (nodes, kinds) = TreeBuilder.collect(fromByteCount: bytes.count) { builder in
        var parser = Parser(bytes: text, dialects: dialects, builder: builder)
        parser.parseDocument(lines, as: kind)
        mergeConflict = parser.mergeConflict
        return parser.builder
      }
      return SyntaxTree.Storage(
        bytes: bytes, nodes: nodes, kind: kind, kinds: kinds, mergeConflict: mergeConflict, dialects: dialects
      )
    }
  }

  /// What the first heading shows the document to be: the heading of a day index has two `#`.
  private static func documentKind(_ lines: LineScanner) -> DocumentKind {
    var lines = lines
    while let line = lines.next() {
      let level = lines.headingLevel(of: line)
      if level > 0 { return level == 2 ? .dayIndex : .eventPage }
    }
    return .eventPage
  }

  private mutating func parseDocument(_ lines: LineScanner, as kind: DocumentKind) {
    var lines = lines
    let document = builder.open(.document, at: 0)
    builder.token(.byteOrderMark, 0, lines.offset)
    switch kind {
    case .eventPage: parseEventPage(&lines)
    case .dayIndex: parseDayIndex(&lines)
    }
    builder.close(document, at: bytes.count)
  }

  // MARK: Lines

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
  @inline(__always)
  mutating func parseBlankOrSuppression(_ line: Line) -> Bool {
    if line.start == line.newlineStart {
      builder.token(.blankLine, line.start, line.end)
      return true
    }
    guard line.isBlank || isSuppression(line) else { return false }
    let node = builder.open(line.isBlank ? .blankLine : .suppressionLine, at: line.start)
    finish(line, from: line.start)
    builder.close(node, at: line.end)
    return true
  }

  /// Adds a line that can't be placed.
  mutating func parseUnexpected(_ line: Line) {
    noteMergeConflict(line)
    let node = builder.open(.unexpectedLine, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    finish(line, from: line.contentStart)
    builder.close(node, at: line.end)
  }

  /// Notes a mark of a merge conflict, which is taken for text where there is room for a line of text.
  private mutating func noteMergeConflict(_ line: Line) {
    guard mergeConflict == nil,
      bytes.hasPrefix("<<<<<<< ", at: line.start) || bytes.hasPrefix(">>>>>>> ", at: line.start)
    else { return }
    mergeConflict = line.start..<line.end
  }

  /// Adds a line whose content is one text.
  mutating func parseTextLine(_ line: Line, as kind: SyntaxKind) {
    noteMergeConflict(line)
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
    guard bytes.hasPrefix("Formats:", at: line.contentStart) else { return false }
    let node = builder.open(.formatsLine, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    let colon = line.contentStart + "Formats".utf8.count
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

  /// Adds all that is left of a line: what can't be placed, blanks, a suppression comment and the line end.
  @inline(__always)
  mutating func finish(_ line: Line, from offset: Int) {
    if offset < line.newlineStart { finishWithMore(line, from: offset) }
    builder.token(.newline, line.newlineStart, line.end)
  }

  /// Adds all that is left of a line but its end.
  private mutating func finishWithMore(_ line: Line, from offset: Int) {
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
  }
}
