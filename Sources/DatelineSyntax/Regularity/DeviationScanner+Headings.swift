extension DeviationScanner {
  mutating func matchDateLine(_ line: Int) -> Bool {
    place = line + 1
    guard take(.headingMarker, length: 3), take(.whitespace, length: 1), let link = takeLink() else {
      return false
    }
    return takeLineEnd(of: line) && isIndexPath(link.destination, after: form.datePathStart, of: path?.date)
      && spells(link.text, theDayIn: link.destination, after: form.datePathStart)
  }

  /// Whether a text is the date that a path has: `2015-11-20` for `/news/2015/11/20/index.md`.
  func spells(_ text: Range<Int>, theDayIn path: Range<Int>, after start: Range<Int>) -> Bool {
    let folder = path.lowerBound + start.count
    // The folder of a day ends with the first slash behind the month's.
    guard text.count >= 9, text.count <= 10, folder + text.count < path.upperBound,
      bytes[folder + text.count] == Byte.slash
    else { return false }
    for offset in 0..<text.count {
      let expected = bytes[folder + offset]
      guard bytes[text.lowerBound + offset] == (expected == Byte.slash ? Byte.hyphen : expected) else {
        return false
      }
    }
    return true
  }

  /// Whether a heading has its level, one blank and a text that doesn't end the page's form.
  mutating func matchHeading(_ line: Int, level: Int) -> Bool {
    place = line + 1
    guard take(.headingMarker, length: level), take(.whitespace, length: 1), place < nodes.count,
      nodes[place].kind == .text
    else { return false }
    let text = range(of: place)
    place = end(of: place)
    return takeLineEnd(of: line) && text.contains { !Byte.isBlank(bytes[$0]) }
  }

  func text(in line: Int) -> Range<Int>? {
    (line..<end(of: line)).first { nodes[$0].kind == .text }.map(range)
  }

  /// Whether a headline begins with a topic, blanks aside, and a full stop, a colon or a dash may follow.
  func repeats(_ headline: Range<Int>, _ topic: Range<Int>) -> Bool {
    var start = headline.first { !Byte.isBlank(bytes[$0]) } ?? headline.upperBound
    var end = topic.upperBound
    while end > topic.lowerBound, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    for offset in topic.drop(while: { Byte.isBlank(bytes[$0]) }).prefix(while: { $0 < end }) {
      guard start < headline.upperBound, bytes[start] == bytes[offset] else { return false }
      start += 1
    }
    guard start < headline.upperBound else { return false }
    switch bytes[start] {
    // Beyond ASCII the first byte of such a character.
    case Byte.period, Byte.colon, 0xE2, 0xE3, 0xEF: return true
    default: return false
    }
  }

  mutating func matchSlug(_ line: Int) {
    guard let path, let text = text(in: line) else {
      found.insert(.slug)
      return
    }
    let isRegular = form.slug.matches(
      slug: path.slug.span, headline: bytes.buffer.span.extracting(text))
    if !isRegular { found.insert(.slug) }
  }

  mutating func matchSectionHeading(_ heading: Int, of section: SyntaxKind) -> Bool {
    place = heading + 1
    guard take(.headingMarker, length: 3), take(.whitespace, length: 1), place < nodes.count,
      nodes[place].kind == .label
    else { return false }
    let label = range(of: place)
    place += 1
    return take(.colon, length: 1) && takeLineEnd(of: heading)
      && isLabel(label, as: section)
  }
}
