extension DeviationScanner {
  mutating func scanDayIndex() {
    // The front page has a form of its own.
    guard let date = path?.date else {
      found = .dependingOnDialect
      return
    }
    var dayCount = 0
    while place < nodes.count {
      let start = place
      let next = end(of: start)
      switch nodes[start].kind {
      case .blankLine, .byteOrderMark, .suppressionLine, .formatsLine: break
      case .daySection:
        dayCount += 1
        scanDay(start, of: date, isFirst: dayCount == 1)
      default: found.formUnion([.dayHeading, .entry, .heading])
      }
      place = next
    }
    if dayCount != 2 { found.insert(.dayHeading) }
  }

  private mutating func scanDay(_ section: Int, of date: CalendarDate, isFirst: Bool) {
    let sectionEnd = end(of: section)
    var hasHeading = false
    place = section + 1
    while place < sectionEnd {
      let line = place
      let next = end(of: line)
      switch nodes[line].kind {
      case .blankLine: break
      case .dayHeading:
        hasHeading = true
        if !matchDayHeading(line, of: date, isFirst: isFirst) { found.formUnion([.dayHeading, .heading]) }
      case .indexEntry where isFirst:
        if !matchEntry(line, of: date) { found.formUnion([.entry, .heading]) }
      default: found.formUnion([.dayHeading, .entry, .heading])
      }
      place = next
    }
    if !hasHeading { found.insert(.dayHeading) }
  }

  private mutating func matchDayHeading(_ line: Int, of date: CalendarDate, isFirst: Bool) -> Bool {
    place = line + 1
    guard take(.headingMarker, length: 2), take(.whitespace, length: 1), let link = takeLink(),
      takeLineEnd(of: line)
    else { return false }
    if isFirst {
      return isIndexPath(link.destination, after: form.indexPathStart, of: date)
        && spells(link.text, theDayIn: link.destination, after: form.indexPathStart)
    }
    return isIndexPath(link.destination, after: form.indexPathStart, of: nil)
      && matches(link.text, form.previousDayLabel)
  }

  /// Whether an entry has a topic or none, then its heading, then a line of text, a context or neither.
  private mutating func matchEntry(_ entry: Int, of date: CalendarDate) -> Bool {
    place = entry + 1
    if place < nodes.count, nodes[place].kind == .topicLine {
      let topic = place
      place += 1
      guard take(.headingMarker, length: 5), take(.whitespace, length: 1) else { return false }
      place = end(of: topic)
    }
    let heading = place
    guard take(.entryHeading), take(.headingMarker, length: 3), take(.whitespace, length: 1),
      let link = takeLink(), takeLineEnd(of: heading), dayOfEvent(link.destination) == date
    else { return false }
    var hasText = false
    while place < end(of: entry) {
      switch nodes[place].kind {
      case .blankLine: break
      case .entrySummary, .entryContext:
        guard !hasText else { return false }
        hasText = true
      default: return false
      }
      place = end(of: place)
    }
    return true
  }
}
