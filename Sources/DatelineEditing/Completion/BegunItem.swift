import DatelineSyntax

/// An item of which a line has the beginning, in a section: `1. [Wor`, `1.`, `wor`, or nothing yet.
struct BegunItem {
  /// The line.
  let begun: BegunText
  /// What is typed without number and bracket.
  let words: [UInt8]
  /// The number that the item is to have.
  let number: Int
  /// The edits that count the items below it on.
  let renumbering: [TextEdit]
  /// Line ends to write before and behind the item.
  let before: [UInt8]
  let after: [UInt8]
  /// How many other items the section has.
  let otherCount: Int

  /// - Parameter line: the line's content; or an empty range at the end of the section's heading.
  init(_ line: BegunText, of section: Section, in page: PageSnapshot) {
    words = Self.words(Array(line.typed.utf8)[...])
    begun = words.isEmpty ? line.withPeriod : line
    let tree = page.tree
    let start = line.range.lowerBound
    let items = section.items.filter { !$0.range.contains(start) }
    let above = items.filter { $0.range.lowerBound < start }
    number = above.count + 1
    otherCount = items.count
    let first = number
    renumbering = items.dropFirst(above.count).enumerated().compactMap { place, item in
      guard let token = item.numberToken, item.number != first + 1 + place else { return nil }
      return TextEdit(range: token.range, replacement: "\(first + 1 + place)")
    }
    let lineEnd = tree.lineEnd(near: start)
    let heading = section.heading?.range ?? section.range.lowerBound..<section.range.lowerBound
    if heading.contains(start)
      || (heading.upperBound == start && page.bytes.count == start && !Self.endsLine(page.bytes[..<start]))
    {
      before = lineEnd + lineEnd
    } else {
      before = heading.upperBound == start ? lineEnd : []
    }
    // The last line gets its line end, and a heading below stays set off.
    let next = page.document.text.lines.range(ofLine: page.document.text.lines.line(containing: start))
      .upperBound
    let end = line.range.upperBound
    if end == page.bytes.count {
      after = lineEnd
    } else {
      let isAboveHeading = next == section.range.upperBound && next < page.bytes.count
      after = isAboveHeading ? lineEnd : []
    }
  }

  private static func endsLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r")
  }

  /// What stands behind a number, a period, blanks and a bracket. Four digits or more are no number, but a year.
  private static func words(_ typed: ArraySlice<UInt8>) -> [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    var words = typed.drop(while: isBlank)
    let digits = words.prefix { (0x30...0x39).contains($0) }
    let behind = words[digits.endIndex...].first
    let isNumber =
      behind == UInt8(ascii: ".")
      || (digits.count < 4 && (behind.map { isBlank($0) || $0 == UInt8(ascii: "[") } ?? true))
    if !digits.isEmpty, isNumber {
      words = words[digits.endIndex...]
      if words.first == UInt8(ascii: ".") { words = words.dropFirst() }
      words = words.drop(while: isBlank)
    }
    if words.first == UInt8(ascii: "[") { words = words.dropFirst() }
    return Array(words)
  }
}
