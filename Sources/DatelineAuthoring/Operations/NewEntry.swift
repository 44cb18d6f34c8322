public import DatelineSyntax

/// An event that is to come into an archive.
public struct NewEntry: Hashable, Sendable {
  /// The day of the event.
  public var date: CalendarDate
  /// The headline, which is taken as it is, blanks at its ends included.
  public var headline: [UInt8]
  /// One line below the headline; blanks around it don't count, and an empty one is none.
  public var summary: [UInt8]?
  /// The topic; blanks around it don't count, and an empty one is none.
  public var topic: [UInt8]?
  /// The sources. They are sorted by the names of their publishers.
  public var sources: [NewSource]
  /// The dialect; by default that of the archive.
  public var dialect: Dialect?
  /// The file's name, where links lead to the page already; by default the one that follows from the headline.
  public var fileName: [UInt8]?

  /// Creates an entry.
  public init(
    date: CalendarDate, headline: some Sequence<UInt8>, summary: [UInt8]? = nil, topic: [UInt8]? = nil,
    sources: [NewSource] = [], dialect: Dialect? = nil, fileName: [UInt8]? = nil
  ) {
    self.date = date
    self.headline = Array(headline)
    self.summary = summary
    self.topic = topic
    self.sources = sources
    self.dialect = dialect
    self.fileName = fileName
  }

  /// Takes the blanks at both ends of the headline away, for archives that have none there.
  public mutating func trimHeadline() {
    headline = LineText.trimmed(headline[...])
  }
}
