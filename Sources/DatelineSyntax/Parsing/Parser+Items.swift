extension Parser {
  /// Which `](` ends a link's text: texts of archive links hold brackets, other links stand one after another.
  enum Closer {
    case first, last
    /// The last one if an archive path follows it, else the first.
    case either
  }

  /// Whether a line is a list item: a number with a period or before a bracket; in a section also a lone bracket.
  func isItem(_ line: Line, inSection: Bool) -> Bool {
    var offset = line.contentStart
    guard offset < line.contentEnd else { return false }
    if bytes[offset] == Byte.openBracket { return inSection }
    while offset < line.contentEnd, Byte.isDigit(bytes[offset]) { offset += 1 }
    guard offset > line.contentStart else { return false }
    var hasPeriod = false
    if offset < line.contentEnd, bytes[offset] == Byte.period {
      hasPeriod = true
      offset += 1
    }
    let content = skipBlanks(from: offset, to: line.contentEnd)
    if content < line.contentEnd, bytes[content] == Byte.openBracket { return true }
    return inSection && hasPeriod && (content > offset || content == line.contentEnd)
  }

  /// Adds a list item.
  mutating func parseItem(_ line: Line, in section: SyntaxKind) {
    let node = builder.open(.listItem, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    var offset = line.contentStart
    while offset < line.contentEnd, Byte.isDigit(bytes[offset]) { offset += 1 }
    builder.token(.itemNumber, line.contentStart, offset)
    if offset > line.contentStart, offset < line.contentEnd, bytes[offset] == Byte.period {
      builder.token(.period, offset, offset + 1)
      offset += 1
    }
    let content = skipBlanks(from: offset, to: line.contentEnd)
    builder.token(.whitespace, offset, content)
    finish(line, from: parseItemContent(content, line.contentEnd, in: section))
    builder.close(node, at: line.end)
  }

  /// Adds the links of an item and the context or note behind them; tells where the rest begins.
  @inline(__always)
  private mutating func parseItemContent(_ start: Int, _ end: Int, in section: SyntaxKind) -> Int {
    guard start < end, bytes[start] == Byte.openBracket else { return start }
    let isArchiveLink = section == .relatedSection || section == .changesSection
    var offset = parseLink(
      start, end, closer: isArchiveLink ? .last : section == .sourcesSection ? .first : .either,
      isWritten: section == .sourcesSection)
    while true {
      let content = skipBlanks(from: offset, to: end)
      guard content < end else { return offset }
      if bytes[content] == Byte.underscore {
        builder.token(.whitespace, offset, content)
        return parseContextOrNote(content, end, in: section)
      }
      guard bytes[content] == Byte.openBracket, !isArchiveLink else { return offset }
      builder.token(.whitespace, offset, content)
      offset = parseLink(content, end, closer: .first)
    }
  }

  // MARK: Links

  /// Adds a link, finished or not; tells where the rest begins.
  mutating func parseLink(_ start: Int, _ end: Int, closer: Closer, isWritten: Bool = false) -> Int {
    let node = builder.open(.link, at: start)
    builder.token(.openBracket, start, start + 1)
    let textEnd = endOfLinkText(start + 1, end, closer)
    parseText(start + 1, textEnd, isWritten: isWritten)
    var offset = textEnd
    if offset < end {
      builder.token(.closeBracket, offset, offset + 1)
      offset += 1
    }
    if offset < end, bytes[offset] == Byte.openParenthesis {
      builder.token(.openParenthesis, offset, offset + 1)
      offset += 1
      let (destinationEnd, isClosed) = endOfDestination(offset, end, mayHoldParentheses: closer != .last)
      builder.token(.destination, offset, destinationEnd)
      offset = destinationEnd
      if isClosed {
        builder.token(.closeParenthesis, offset, offset + 1)
        offset += 1
      }
    }
    builder.close(node, at: offset)
    return offset
  }

  /// Where the text of a link ends: before the `]` that belongs to it, or at the end of an unfinished one.
  @inline(__always)
  private mutating func endOfLinkText(_ start: Int, _ end: Int, _ closer: Closer) -> Int {
    var firstBracket = end
    var firstCloser = end
    var lastCloser = end
    if withoutCloser.covers(start, end) {
      return bytes.firstOffset(of: Byte.closeBracket, from: start, to: end)
    }
    var offset = start
    while true {
      let bracket = bytes.firstOffset(of: Byte.closeBracket, from: offset, to: end)
      guard bracket < end else { break }
      offset = bracket + 1
      if firstBracket == end { firstBracket = bracket }
      guard offset < end, bytes[offset] == Byte.openParenthesis else { continue }
      if firstCloser == end { firstCloser = bracket }
      if closer == .first { break }
      lastCloser = bracket
    }
    guard firstCloser < end else {
      withoutCloser = Absence(from: start, to: end)
      return firstBracket
    }
    switch closer {
    case .first: return firstCloser
    case .last: return lastCloser
    case .either: return isArchivePath(lastCloser + 2, end) ? lastCloser : firstCloser
    }
  }

  private func isArchivePath(_ start: Int, _ end: Int) -> Bool {
    start < end && bytes[start] == Byte.slash && !(start + 1 < end && bytes[start + 1] == Byte.slash)
  }

  /// Where a destination ends and whether a parenthesis closes it; an unclosed one ends before the first blank.
  @inline(__always)
  private mutating func endOfDestination(_ start: Int, _ end: Int, mayHoldParentheses: Bool) -> (Int, Bool) {
    let first =
      withoutCloseParenthesis.covers(start, end)
      ? end : bytes.firstOffset(of: Byte.closeParenthesis, from: start, to: end)
    guard first < end else {
      withoutCloseParenthesis = Absence(from: start, to: end)
      var blank = start
      while blank < end, !Byte.isBlank(bytes[blank]) { blank += 1 }
      return (blank, false)
    }
    guard mayHoldParentheses else { return (first, true) }
    var close = first
    if bytes.firstOffset(of: Byte.openParenthesis, from: start, to: first) < first {
      close = matchingParenthesis(start, end) ?? first
    }
    // Behind a link comes a blank; where something else does, the parenthesis was part of the address.
    while close + 1 < end, !Byte.isBlank(bytes[close + 1]), bytes[close + 1] != Byte.underscore,
      bytes[close + 1] != Byte.openBracket
    {
      let next = bytes.firstOffset(of: Byte.closeParenthesis, from: close + 1, to: end)
      guard next < end else { break }
      close = next
    }
    return (close, true)
  }

  /// Where the parenthesis stands that closes the one before `start`.
  ///
  /// The search stops where the next link begins, so that a line of unbalanced links is read only once.
  private func matchingParenthesis(_ start: Int, _ end: Int) -> Int? {
    var depth = 0
    for offset in start..<end {
      switch bytes[offset] {
      case Byte.openParenthesis: depth += 1
      case Byte.closeParenthesis where depth == 0: return offset
      case Byte.closeParenthesis: depth -= 1
      case Byte.closeBracket where offset + 1 < end && bytes[offset + 1] == Byte.openParenthesis: return nil
      default: break
      }
    }
    return nil
  }

  // MARK: Contexts and notes

  /// Adds what stands between underscores behind a link; tells where the rest begins.
  @inline(__always)
  private mutating func parseContextOrNote(_ start: Int, _ end: Int, in section: SyntaxKind) -> Int {
    let content = skipBlanks(from: start + 1, to: end)
    let first = content < end ? bytes[content] : 0
    let looksLikeNote = Byte.isDigit(first) || first == Byte.openParenthesis
    if section == .changesSection || (section == .unknownSection && looksLikeNote) {
      return parseChangeNote(start, end)
    }
    return parseContext(start, end)
  }

  /// Where the last underscore stands; `end` if there is none behind the one at `start`.
  private func closingUnderscore(_ start: Int, _ end: Int) -> Int {
    var offset = end - 1
    while offset > start, bytes[offset] != Byte.underscore { offset -= 1 }
    return offset > start ? offset : end
  }

  /// Adds `_Context: A, B_`, finished or not; tells where the rest begins.
  mutating func parseContext(_ start: Int, _ end: Int) -> Int {
    let node = builder.open(.context, at: start)
    builder.token(.underscore, start, start + 1)
    let close = closingUnderscore(start, end)
    var offset = start + 1
    let colon = bytes.firstNearOffset(of: Byte.colon, from: offset, to: close)
    // Without a label the names begin behind blanks.
    var blanks = offset
    if colon < close, bytes.firstNearOffset(of: Byte.comma, from: offset, to: colon) == colon {
      builder.token(.label, offset, colon)
      builder.token(.colon, colon, colon + 1)
      blanks = colon + 1
    }
    offset = skipBlanks(from: blanks, to: close)
    builder.token(.whitespace, blanks, offset)
    while offset < close {
      let comma = bytes.firstNearOffset(of: Byte.comma, from: offset, to: close)
      builder.token(.contextName, offset, comma)
      guard comma < close else { break }
      offset = skipBlanks(from: comma + 1, to: close)
      builder.token(.separator, comma, offset)
    }
    if close < end { builder.token(.underscore, close, close + 1) }
    let last = min(close + 1, end)
    builder.close(node, at: last)
    return last
  }

  /// Adds `_2018-02-06 13:49:15 (Update)_`, finished or not; tells where the rest begins.
  private mutating func parseChangeNote(_ start: Int, _ end: Int) -> Int {
    let node = builder.open(.changeNote, at: start)
    builder.token(.underscore, start, start + 1)
    let close = closingUnderscore(start, end)
    let parenthesis = bytes.firstOffset(of: Byte.openParenthesis, from: start + 1, to: close)
    var timestampEnd = parenthesis
    while timestampEnd > start + 1, Byte.isBlank(bytes[timestampEnd - 1]) { timestampEnd -= 1 }
    builder.token(.timestamp, start + 1, timestampEnd)
    builder.token(.whitespace, timestampEnd, parenthesis)
    builder.token(.noteText, parenthesis, close)
    if close < end { builder.token(.underscore, close, close + 1) }
    let last = min(close + 1, end)
    builder.close(node, at: last)
    return last
  }
}
