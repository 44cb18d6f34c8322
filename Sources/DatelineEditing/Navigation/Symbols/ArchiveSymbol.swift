public import DatelineSyntax

/// Something of the archive that was searched for by its name: an event page, or a name that pages are about.
public struct ArchiveSymbol: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// An event page, under its headline.
    case page
    /// A name in contexts.
    case entity
    /// A name that is mostly used as a topic.
    case topic
  }

  /// What it is called, without blanks around it.
  public var name: String
  /// What it is.
  public var kind: Kind
  /// A page's date and topic; of a name on how many pages it is.
  public var detail: String
  /// The day of the page, or of the latest page about the name.
  public var date: CalendarDate?
  /// The headline of the page, or of the latest page about the name.
  public var place: FileRange

  /// Creates a symbol.
  public init(name: String, kind: Kind, detail: String, date: CalendarDate?, place: FileRange) {
    self.name = name
    self.kind = kind
    self.detail = detail
    self.date = date
    self.place = place
  }
}
