/// What is to become of one of the days that a page lists.
public struct DayReplacement: Sendable {
  /// The day as it is.
  public var day: DayIndex.Day
  /// The text of its heading; `nil` leaves what is there.
  public var heading: [UInt8]?
  /// Where its heading leads.
  public var destination: [UInt8]
  /// The lines of its entries as they stand on another page; empty for none.
  public var entries: [UInt8]

  /// Creates a replacement.
  public init(_ day: DayIndex.Day, heading: [UInt8]? = nil, destination: [UInt8], entries: [UInt8]) {
    self.day = day
    self.heading = heading
    self.destination = destination
    self.entries = entries
  }
}

extension DayIndex {
  /// The edits that let the front page list other days in the place of some. What stands between days stays.
  ///
  /// - Throws: `PageEditError.missing` if a heading has no link; `PageEditError.unreadable` if entries wouldn't be read
  ///   back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page, however many days are replaced.
  public func replacing(_ replacements: [DayReplacement], dialect: Dialect? = nil) throws(PageEditError)
    -> EditSet
  {
    let dialect = tree.dialect(or: dialect)
    var edit = PageEdit(tree)
    for replacement in replacements {
      guard let link = replacement.day.heading?.link else { throw .missing(.link) }
      try link.change(text: replacement.heading, destination: replacement.destination, in: &edit)
      replacement.day.changeEntries(to: replacement.entries, dialect, in: &edit)
    }
    let days = self.days
    let numbers = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1.node.position, $0) })
    return try edit.edits(of: .daySection) { new in
      let newDays = DayIndex(new).days
      guard newDays.count == days.count else { return false }
      return replacements.allSatisfy { replacement in
        guard let number = numbers[replacement.day.node.position], let link = newDays[number].heading?.link
        else { return false }
        return link.reads(text: replacement.heading, destination: replacement.destination)
          && newDays[number].entryLines == replacement.entries
      }
    }
  }
}

extension DayIndex {
  /// The edits that take days out of a page, each from its heading to that of the next one.
  ///
  /// - Throws: `PageEditError.unreadable` if the days around would be read differently.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removing(_ days: [Day]) throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    for day in days { edit.delete(day.node.range) }
    let count = self.days.count - days.count
    return try edit.edits(of: .daySection) { DayIndex($0).days.count == count }
  }
}

extension DayIndex.Day {
  /// The lines of the entries, from the first to the last, with what stands between them and a line end behind the
  /// last. Empty if there are none.
  public var entryLines: [UInt8] {
    let entries = self.entries
    guard let first = entries.first, let last = entries.last else { return [] }
    let lines = Array(node.tree.bytes[first.range.lowerBound..<last.range.upperBound])
    return node.tree.isLineStart(last.range.upperBound)
      ? lines : lines + node.tree.lineEnd(near: last.range.upperBound)
  }

  fileprivate func changeEntries(to lines: [UInt8], _ dialect: Dialect, in edit: inout PageEdit) {
    let tree = node.tree
    let entries = self.entries
    if let first = entries.first, let last = entries.last {
      if lines.isEmpty {
        edit.delete(first.range.lowerBound..<tree.blankLines(below: last.range.upperBound).end)
      } else {
        edit.replace(first.range.lowerBound..<last.range.upperBound, by: lines)
      }
      return
    }
    guard !lines.isEmpty else { return }
    let start = heading?.range.upperBound ?? node.range.lowerBound
    let lineEnd = tree.lineEnd(near: start)
    let above = tree.blankLines(below: start, atMost: 1)
    let below = tree.blankLines(below: above.end).count
    edit.insert(
      DatelineSyntax.lines(1 - above.count, of: lineEnd) + lines
        + DatelineSyntax.lines(dialect.blankLines.betweenEntries - below, of: lineEnd), at: above.end)
  }
}
