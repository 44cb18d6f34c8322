/// A day index that is yet to be written.
public struct NewDayIndex: Hashable, Sendable {
  /// The day.
  public var date: CalendarDate
  /// The nearest day before that has an index; `nil` for the first day of an archive.
  public var previousDay: CalendarDate?
  /// The day's events, in their order.
  public var entries: [NewIndexEntry]

  /// Creates an index.
  public init(date: CalendarDate, previousDay: CalendarDate?, entries: [NewIndexEntry]) {
    self.date = date
    self.previousDay = previousDay
    self.entries = entries
  }

  /// The index as the generators of the dialect's archive write it.
  ///
  /// - Parameters:
  ///   - dialect: The dialect to write.
  ///   - dialects: The known dialects, with which the index is read back.
  /// - Throws: `PageEditError.unreadable` if an entry wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the index.
  public func written(in dialect: Dialect, dialects: Dialects) throws(PageEditError) -> [UInt8] {
    var bytes = dialect.formatsLines(Array("\(date.pathComponents)/index".utf8))
    let own = date.indexDestination(prefix: dialect.indexLinkPrefix)
    bytes += "## ".utf8 + Link.written(Array(date.description.utf8), own) + "\n\n".utf8
    let gap = lines(dialect.blankLines.betweenEntries, of: [Byte.lineFeed])
    for entry in entries {
      bytes += try entry.written(in: dialect, lineEnd: [Byte.lineFeed]) + "\n".utf8 + gap
    }
    if let previousDay {
      let destination = previousDay.indexDestination(prefix: dialect.indexLinkPrefix)
      bytes += "## ".utf8 + Link.written(Array(dialect.previousDayLabel.utf8), destination) + "\n\n".utf8
    }
    guard bytes.count < UInt32.max else { throw .tooLarge }
    let tree = SyntaxTree(parsing: bytes, as: .dayIndex, dialects: dialects)
    let days = DayIndex(tree).days
    guard days.count == (previousDay == nil ? 1 : 2), let read = days.first?.entries,
      read.count == entries.count, zip(read, entries).allSatisfy({ $1.isRead(as: $0) }),
      !tree.kinds.contains(.unexpectedLine)
    else { throw .unreadable(.indexEntry) }
    return bytes
  }
}
