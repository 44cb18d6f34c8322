/// A piece of one line and what it is, for colouring.
public struct ClassifiedRange: Hashable, Sendable {
  /// What a piece of a line is.
  public enum Kind: String, CaseIterable, Sendable {
    /// What makes a line a heading or a rule: `#` and `---`.
    case keyword
    /// The label of a section, of a context or of a page's formats.
    case label
    /// The text of a link to a day: mostly a date.
    case date
    /// A topic.
    case topic
    /// The headline.
    case headline
    /// The text of a link to a page.
    case linkText
    /// The path or address that a link leads to.
    case path
    /// The number of an item.
    case number
    /// A name in a context.
    case entity
    /// The publisher of a source.
    case publisher
    /// A comment that switches rules off.
    case suppression
    /// The summary.
    case summary
    /// When and why a version was written.
    case note
  }

  /// The bytes, as offsets; not empty, and on one line.
  public var range: Range<Int>
  /// What they are.
  public var kind: Kind

  /// Creates a classified range.
  public init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
