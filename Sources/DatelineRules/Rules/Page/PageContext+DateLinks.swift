import DatelineSyntax

extension PageContext {
  /// What the date line of a day links to.
  func dateLink(to date: CalendarDate) -> String {
    "\(dialect.dateLinkPrefix)/news/\(date.pathComponents)/index.md"
  }

  /// Whether a destination is what the date line of a day links to; in any dialect if the page's is not certain.
  ///
  /// No text is made, since this is asked of every page.
  func isDateLink(_ destination: SyntaxNode, to date: CalendarDate) -> Bool {
    if isDateLink(destination, to: date, prefix: dialect.dateLinkPrefix) { return true }
    return !isDialectCertain
      && dialects.all.contains { isDateLink(destination, to: date, prefix: $0.dateLinkPrefix) }
  }

  private func isDateLink(_ destination: SyntaxNode, to date: CalendarDate, prefix: String) -> Bool {
    var comparison = Comparison(bytes: tree.bytes, range: destination.range)
    return comparison.skip(prefix.utf8) && comparison.skip("/news/".utf8)
      && comparison.skip(date.year, digits: 4) && comparison.skip("/".utf8)
      && comparison.skip(date.month, digits: 2) && comparison.skip("/".utf8)
      && comparison.skip(date.day, digits: date.day > 9 ? 2 : 1) && comparison.skip("/index.md".utf8)
      && comparison.offset == comparison.end
  }

  /// Compares bytes with one piece after another.
  private struct Comparison {
    let bytes: [UInt8]
    var offset: Int
    let end: Int

    init(bytes: [UInt8], range: Range<Int>) {
      self.bytes = bytes
      offset = range.lowerBound
      end = range.upperBound
    }

    mutating func skip(_ text: String.UTF8View) -> Bool {
      for byte in text {
        guard offset < end, bytes[offset] == byte else { return false }
        offset += 1
      }
      return true
    }

    mutating func skip(_ number: Int, digits: Int) -> Bool {
      guard end - offset >= digits else { return false }
      var rest = number
      for place in (offset..<(offset + digits)).reversed() {
        guard Int(bytes[place]) == 48 + rest % 10 else { return false }
        rest /= 10
      }
      offset += digits
      return true
    }
  }
}
