public import DatelineArchive
public import DatelineSyntax

/// One thing that is done to one file.
public struct AuthoringStep: Hashable, Sendable {
  /// What is done.
  public enum Kind: Hashable, Sendable {
    /// The event page is written.
    case createsPage
    /// The file moves there, as it is or with other changes.
    case movesPage(to: ArchivePath)
    /// The event page goes.
    case removesPage
    /// The page gets another headline.
    case changesHeadline
    /// The page's date line leads to another day.
    case changesDate(CalendarDate)
    /// The links of `Formats:` lead to the page's new place.
    case changesFormats
    /// The version until now is noted in `### Changes:`.
    case notesChange
    /// So many links get another text, another destination or both.
    case changesLinks(Int)
    /// A name becomes another in so many contexts and topics.
    case changesNames(Int)
    /// So many related events are listed.
    case listsRelated(Int)
    /// So many related events go.
    case removesRelated(Int)
    /// The index of a day is written.
    case createsIndex
    /// The index of a day that has no events any longer goes.
    case removesIndex
    /// So many entries come into an index.
    case addsEntries(Int)
    /// So many entries of an index go.
    case removesEntries(Int)
    /// So many entries of an index say something else.
    case changesEntries(Int)
    /// The link to the day before leads to another day; `nil` if it goes, since there is no earlier day.
    case changesPreviousDay(CalendarDate?)
    /// The file goes on to hold the same bytes as `index.md` beside it.
    case copiesIndex
    /// The index becomes what `README.md` beside it is, which says the same and more.
    case copiesReadme
    /// The front page lists the newest days again.
    case listsNewestDays
  }

  /// The file.
  public let path: ArchivePath
  /// What is done to it.
  public let kind: Kind
}

extension AuthoringStep: CustomStringConvertible {
  /// What is done, in English, without the path: `adds 1 entry`.
  public var description: String {
    switch kind {
    case .createsPage: "is written"
    case .movesPage(let path): "becomes '\(path)'"
    case .removesPage: "is removed"
    case .changesHeadline: "gets its new headline"
    case .changesDate(let date): "gets the date \(date)"
    case .changesFormats: "gets new links to its other formats"
    case .notesChange: "notes its earlier version"
    case .changesLinks(let count): "gets \(count) \(count == 1 ? "link" : "links") mended"
    case .changesNames(let count): "gets the new name in \(count) \(count == 1 ? "place" : "places")"
    case .listsRelated(let count): "lists \(count) related \(count == 1 ? "event" : "events")"
    case .removesRelated(let count): "loses \(count) related \(count == 1 ? "event" : "events")"
    case .createsIndex: "is written"
    case .removesIndex: "is removed: the day has no events left"
    case .addsEntries(let count): "gets \(count) \(Self.entries(count))"
    case .removesEntries(let count): "loses \(count) \(Self.entries(count))"
    case .changesEntries(let count): "gets \(count) \(Self.entries(count)) mended"
    case .changesPreviousDay(let date?): "leads to \(date) as the day before"
    case .changesPreviousDay(nil): "loses its link to the day before"
    case .copiesIndex: "follows 'index.md'"
    case .copiesReadme: "follows 'README.md'"
    case .listsNewestDays: "lists the newest days"
    }
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "entry" : "entries" }
}
