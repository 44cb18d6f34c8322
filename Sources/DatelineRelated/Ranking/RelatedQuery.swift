public import DatelineArchive
public import DatelineSyntax

/// What suggestions are wanted for.
public struct RelatedQuery: Sendable {
  /// The text.
  public var text: PageText
  /// The day of the event, if it is known.
  public var date: CalendarDate?
  /// Where the page is or will be.
  public var path: ArchivePath?
  /// The page as it is now: what it lists already is not suggested again.
  public var page: PageFacts?

  /// Asks for suggestions for a text.
  public init(text: PageText, date: CalendarDate? = nil, path: ArchivePath? = nil) {
    self.text = text
    self.date = date
    self.path = path
  }

  /// Asks for suggestions for a page, in the archive or not.
  public init(_ page: PageFacts) {
    self.init(text: PageText(page), date: page.date, path: page.path)
    self.page = page
  }
}
