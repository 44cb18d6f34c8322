/// A piece of a document in its outline, with the pieces in it.
public struct OutlineEntry: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// An event page, under its headline.
    case page
    /// A section of an event page.
    case section
    /// An item of the sources.
    case source
    /// An item of the earlier versions.
    case version
    /// An item of the related events.
    case related
    /// An item of a section that isn't known.
    case item
    /// A name in a context.
    case name
    /// A day of an index.
    case day
    /// An event of a day.
    case event
  }

  /// What it is called; never empty.
  public var name: String
  /// What is to be known besides, such as a date; may be empty.
  public var detail: String
  /// What it is.
  public var kind: Kind
  /// All of it, as byte offsets, without the line end.
  public var range: Range<Int>
  /// Its name, within ``range``.
  public var nameRange: Range<Int>
  /// What is in it, in order, each within ``range``.
  public var children: [OutlineEntry]

  /// Creates an entry.
  public init(
    name: String, detail: String = "", kind: Kind, range: Range<Int>, nameRange: Range<Int>,
    children: [OutlineEntry] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.nameRange = nameRange
    self.children = children
  }
}
