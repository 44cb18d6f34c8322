extension DayIndex.Day {
  /// The edits that insert an entry before the one at `position`, or behind the last. It is set off as the entries beside
  /// it are; without others as in the dialect.
  ///
  /// - Throws: `PageEditError.noSuchPosition`; `PageEditError.unreadable` if the entry wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func inserting(
    _ entry: NewIndexEntry, at position: Int, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    let entries = self.entries
    guard entries.indices.contains(position) || position == entries.count else {
      throw .noSuchPosition(position, count: entries.count)
    }
    let tree = node.tree
    let dialect = tree.dialect(or: dialect)
    var edit = PageEdit(tree)
    let gap = gap(beside: position, in: entries) ?? dialect.blankLines.betweenEntries
    if position < entries.count {
      let start = entries[position].range.lowerBound
      let lineEnd = tree.lineEnd(near: start)
      edit.insert(
        try entry.written(in: dialect, lineEnd: lineEnd) + lines(gap + 1, of: lineEnd), at: start)
    } else if let last = entries.last {
      let end = last.range.upperBound
      let lineEnd = tree.lineEnd(near: end)
      edit.insertLine(
        lines(gap, of: lineEnd) + (try entry.written(in: dialect, lineEnd: lineEnd)), behind: end)
    } else {
      let start = heading?.range.upperBound ?? node.range.lowerBound
      let lineEnd = tree.lineEnd(near: start)
      let above = tree.blankLines(below: start, atMost: 1)
      let below = tree.blankLines(below: above.end).count
      let isLast = node.range.upperBound == tree.bytes.count
      let text = lines(1 - above.count, of: lineEnd) + (try entry.written(in: dialect, lineEnd: lineEnd))
      edit.insertLine(
        text + lines(isLast ? 0 : dialect.blankLines.betweenEntries - below, of: lineEnd), behind: above.end)
    }
    return try edit.edits(of: .indexEntry) { new in
      guard let day = new.node(at: node.position).flatMap(DayIndex.Day.init) else { return false }
      let entries = day.entries
      return position < entries.count && entry.isRead(as: entries[position])
    }
  }

  /// The edits that remove an entry with the blank lines that set it off.
  ///
  /// - Throws: `PageEditError.noSuchPosition`; `PageEditError.unreadable` if the entries around would be read
  ///   differently, as a damaged one above can make them.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removingEntry(at position: Int) throws(PageEditError) -> EditSet {
    let entries = self.entries
    guard entries.indices.contains(position) else {
      throw .noSuchPosition(position, count: entries.count)
    }
    let tree = node.tree
    let range = entries[position].range
    var edit = PageEdit(tree)
    let below = tree.blankLines(below: range.upperBound).end
    let above = tree.blankLines(above: range.lowerBound).start
    if position + 1 < entries.count, below == entries[position + 1].range.lowerBound {
      edit.delete(range.lowerBound..<below)
    } else if position > 0, above == entries[position - 1].range.upperBound {
      edit.deleteLine(above..<range.upperBound)
    } else if entries.count == 1, above < range.lowerBound {
      edit.deleteLine(range.lowerBound..<below)
    } else {
      edit.deleteLine(range)
    }
    return try edit.edits(of: .indexEntry)
  }

  /// How many blank lines stand between the entries around a place; `nil` if there are no two.
  private func gap(beside position: Int, in entries: [DayIndex.Entry]) -> Int? {
    guard entries.count > 1 else { return nil }
    let next = min(max(position, 1), entries.count - 1)
    return node.tree.blankLines(above: entries[next].range.lowerBound).count
  }
}

extension DayIndex {
  /// The edits that let the index lead to the index of `date` as the day before. A missing link is added at the end.
  ///
  /// - Throws: `PageEditError.missing` if the link lacks parentheses.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingPreviousDay(
    with date: CalendarDate, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    let dialect = tree.dialect(or: dialect)
    let destination = date.indexDestination(prefix: dialect.indexLinkPrefix)
    if let link = previousDay { return try link.replacing(text: nil, destination: destination) }
    let end = tree.bytes.count
    let lineEnd = tree.lineEnd(near: end)
    let line =
      Array("## ".utf8) + Link.written(Array(dialect.previousDayLabel.utf8), destination) + lineEnd
    let hasEntries = days.last.map { !$0.entries.isEmpty } ?? false
    var edit = PageEdit(tree)
    edit.append(
      line, blankLines: tree.bytes.isEmpty ? 0 : hasEntries ? dialect.blankLines.betweenEntries : 1, lineEnd)
    return try edit.edits(of: .daySection) { new in
      DayIndex(new).previousDay?.destination?.bytes.elementsEqual(destination) ?? false
    }
  }

  /// The edits that remove the link to the day before, as the index of an archive's first day has none; none if there is
  /// no such link.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removingPreviousDay() throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    if let previousDay, let day = days.last(where: { $0.heading?.link?.node == previousDay.node }) {
      edit.deleteLine(day.range)
    }
    return try edit.edits(of: .daySection)
  }

  /// The link to the day before, known by its label.
  public var previousDay: Link? {
    days.lazy.compactMap { $0.heading?.link }.last { link in
      guard let text = link.text else { return false }
      let bytes = tree.bytes
      return tree.dialects.knows(text.range, as: .dayHeading, in: bytes.span)
    }
  }
}
