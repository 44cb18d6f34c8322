extension Parser {
  /// The lines of an event page: date line, topic, headline, summary, then sections.
  mutating func parseEventPage(_ lines: inout LineScanner) {
    var page = PageState()
    while let line = lines.next() {
      if parseBlankOrSuppression(line) { continue }
      let level = lines.headingLevel(of: line)
      if level > 0 {
        closeSection(&page, at: line.start)
        parsePageHeading(line, level: level, &page)
      } else if let section = page.section {
        if isItem(line, inSection: true) {
          parseItem(line, in: section.kind)
        } else {
          parseUnexpected(line)
        }
      } else if !page.hasHeadline {
        if !parseFormats(line) { parseUnexpected(line) }
      } else if isItem(line, inSection: false) {
        parseItem(line, in: .unknownSection)
      } else if !page.hasSummary {
        page.hasSummary = true
        parseTextLine(line, as: .summaryLine)
      } else {
        parseUnexpected(line)
      }
    }
    closeSection(&page, at: bytes.count)
  }

  /// What has been seen of a page.
  struct PageState {
    var hasDateLine = false
    var hasHeadline = false
    var hasSummary = false
    var section: (node: Int, kind: SyntaxKind)?
  }

  private mutating func closeSection(_ page: inout PageState, at end: Int) {
    guard let section = page.section else { return }
    builder.close(section.node, at: end)
    page.section = nil
  }

  private mutating func parsePageHeading(_ line: Line, level: Int, _ page: inout PageState) {
    let content = skipBlanks(from: line.contentStart + level, to: line.contentEnd)
    let end = trimmedEnd(line, from: content)
    if isDateLine(content, end, level: level, page) {
      page.hasDateLine = true
      parseHeadingWithLink(line, level: level, as: .dateLine)
    } else if level == 5 {
      parseHeadingWithText(line, level: level, as: .topicLine)
    } else if level == 1 {
      page.hasHeadline = true
      parseHeadingWithText(line, level: level, as: .headlineLine)
    } else {
      let labelEnd = endOfLabel(content, end)
      let label = content..<trimmingBlanks(from: content, to: labelEnd)
      if let kind = dialects.section(labelled: label, in: bytes.buffer.span) {
        page.hasSummary = true
        parseSectionHeading(line, level: level, label: content..<labelEnd, as: kind, &page)
      } else if page.hasHeadline || labelEnd < end {
        parseSectionHeading(line, level: level, label: content..<labelEnd, as: .unknownSection, &page)
      } else {
        // A headline of the wrong level: nothing else stands there without a colon.
        page.hasHeadline = true
        parseHeadingWithText(line, level: level, as: .headlineLine)
      }
    }
  }

  /// Whether a heading with a link is the date line: it stands above the headline, and its text begins as a date does
  /// or its level is that of date lines.
  private func isDateLine(_ content: Int, _ end: Int, level: Int, _ page: PageState) -> Bool {
    guard content < end else { return false }
    guard bytes[content] == Byte.openBracket else {
      return level > 1 && level < 5 && !page.hasDateLine && !page.hasHeadline && isDate(content, end)
    }
    if level == 3 { return true }
    guard !page.hasDateLine, content + 1 < end else { return false }
    return Byte.isDigit(bytes[content + 1])
  }

  /// Whether a text has the form of a date: a date line without its link.
  private func isDate(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 8, end - start <= 10, bytes[start + 4] == Byte.hyphen else { return false }
    return (start..<end).allSatisfy { Byte.isDigit(bytes[$0]) || bytes[$0] == Byte.hyphen }
  }

  /// Where the label of a section ends: before the colon, if it has one.
  private func endOfLabel(_ content: Int, _ end: Int) -> Int {
    guard content < end else { return end }
    if bytes[end - 1] == Byte.colon { return end - 1 }
    let wideColon = end - "：".utf8.count
    return wideColon > content && bytes.hasPrefix("：", at: wideColon) ? wideColon : end
  }

  /// Where a text ends without the blanks at its end.
  private func trimmingBlanks(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func parseSectionHeading(
    _ line: Line, level: Int, label: Range<Int>, as kind: SyntaxKind, _ page: inout PageState
  ) {
    page.section = (builder.open(kind, at: line.start), kind)
    let heading = builder.open(.sectionHeading, at: line.start)
    let marker = parseHeadingMarker(line, level: level)
    builder.token(.whitespace, marker, label.lowerBound)
    let labelEnd = trimmingBlanks(from: label.lowerBound, to: label.upperBound)
    builder.token(.label, label.lowerBound, labelEnd)
    builder.token(.whitespace, labelEnd, label.upperBound)
    let end = max(label.upperBound, trimmedEnd(line, from: label.upperBound))
    builder.token(.colon, label.upperBound, end)
    finish(line, from: end)
    builder.close(heading, at: line.end)
  }
}
