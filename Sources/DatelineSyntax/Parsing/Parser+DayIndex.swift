extension Parser {
  /// The lines of a day index: a heading for each day, then its entries.
  mutating func parseDayIndex(_ lines: inout LineScanner) {
    var index = IndexState()
    while let line = lines.next() {
      if line.isBlank { closeEntry(&index, at: line.start) }
      if parseBlankOrSuppression(line) { continue }
      let level = lines.headingLevel(of: line)
      if level > 0 {
        parseIndexHeading(line, level: level, &index)
      } else if index.day == nil, parseFormats(line) {
        continue
      } else if isThematicBreak(line) {
        closeEntry(&index, at: line.start)
        parseThematicBreak(line)
      } else if index.entry != nil, index.entryHasHeading, !index.entryHasText {
        index.entryHasText = true
        parseEntryText(line)
      } else {
        parseUnexpected(line)
      }
    }
    closeEntry(&index, at: bytes.count)
    if let day = index.day { builder.close(day, at: bytes.count) }
  }

  /// What has been seen of an index: the open nodes of a day and an entry.
  struct IndexState {
    var day: Int?
    var entry: Int?
    var entryHasHeading = false
    var entryHasText = false
  }

  private mutating func closeEntry(_ index: inout IndexState, at end: Int) {
    guard let entry = index.entry else { return }
    builder.close(entry, at: end)
    index.entry = nil
  }

  private mutating func openEntry(_ index: inout IndexState, at start: Int) {
    closeEntry(&index, at: start)
    if index.day == nil { index.day = builder.open(.daySection, at: start) }
    index.entry = builder.open(.indexEntry, at: start)
    index.entryHasHeading = false
    index.entryHasText = false
  }

  private mutating func parseIndexHeading(_ line: Line, level: Int, _ index: inout IndexState) {
    if level <= 2 {
      closeEntry(&index, at: line.start)
      if let day = index.day { builder.close(day, at: line.start) }
      index.day = builder.open(.daySection, at: line.start)
      parseHeadingWithLink(line, level: level, as: .dayHeading)
      return
    }
    let content = skipBlanks(from: line.contentStart + level, to: line.contentEnd)
    if level == 3 || (content < line.contentEnd && bytes[content] == Byte.openBracket) {
      if index.entry == nil || index.entryHasHeading { openEntry(&index, at: line.start) }
      index.entryHasHeading = true
      parseHeadingWithLink(line, level: level, as: .entryHeading)
    } else {
      openEntry(&index, at: line.start)
      parseHeadingWithText(line, level: level, as: .topicLine)
    }
  }

  private func isThematicBreak(_ line: Line) -> Bool {
    let end = trimmedEnd(line, from: line.contentStart)
    guard end - line.contentStart >= 3 else { return false }
    return (line.contentStart..<end).allSatisfy { bytes[$0] == Byte.hyphen }
  }

  private mutating func parseThematicBreak(_ line: Line) {
    let node = builder.open(.thematicBreakLine, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    let end = trimmedEnd(line, from: line.contentStart)
    builder.token(.thematicBreakMarker, line.contentStart, end)
    finish(line, from: end)
    builder.close(node, at: line.end)
  }

  private mutating func parseEntryText(_ line: Line) {
    guard isContext(line) else {
      parseTextLine(line, as: .entrySummary)
      return
    }
    let node = builder.open(.entryContext, at: line.start)
    builder.token(.whitespace, line.start, line.contentStart)
    finish(line, from: parseContext(line.contentStart, trimmedEnd(line, from: line.contentStart)))
    builder.close(node, at: line.end)
  }

  /// Whether a line below an entry is its context: it stands between underscores, or begins with a known label.
  private func isContext(_ line: Line) -> Bool {
    let start = line.contentStart
    guard bytes[start] == Byte.underscore else { return false }
    let end = trimmedEnd(line, from: start)
    let colon = bytes.firstOffset(of: Byte.colon, from: start, to: end)
    guard colon < end else { return false }
    return dialects.knows((start + 1)..<colon, as: .context, in: bytes.buffer.span)
      || bytes[end - 1] == Byte.underscore
  }
}
