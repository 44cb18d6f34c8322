public import DatelineSyntax

/// One place where a page differs from the canonical layout of its dialect.
///
/// Layout is blanks, blank lines, line ends and the numbers of list items; words, addresses and order are not.
public struct LayoutFault: Hashable, Sendable {
  /// What differs.
  public enum Kind: String, CaseIterable, Sendable {
    /// U+FEFF, at the start or elsewhere.
    case byteOrderMark
    /// A CR, alone or before LF.
    case carriageReturn
    /// A tab.
    case tab
    /// The last line has no line end.
    case finalNewline
    /// Too many or too few blank lines between two parts of a page.
    case blankLines
    /// Too many or too few blanks between two pieces of a line, or before its first.
    case spacing
    /// No blank between `#` and the text of a heading, without which it is no heading in Markdown.
    case headingBlank
    /// Blanks at the end of a line whose text they don't belong to.
    case trailingBlanks
    /// Blanks before a summary.
    case summaryStart
    /// Blanks behind a summary.
    case summaryEnd
    /// An item's number isn't the one after the item before.
    case itemNumber
  }

  /// What differs.
  public var kind: Kind
  /// Where, as byte offsets; empty where something is missing.
  public var range: Range<Int>
  /// The edits that mend it; none where it takes a person to tell what is meant.
  public var edits: [TextEdit]
  /// Whether the edits change nothing but layout. Others, such as a space for a tab within a headline, need a look.
  public var isMechanical: Bool
  /// How many blanks or blank lines there are. 0 for other kinds.
  public var found: Int
  /// How many blanks or blank lines belong there, or the number that belongs to the item. 0 for other kinds.
  public var expected: Int

  init(
    _ kind: Kind, at range: Range<Int>, found: Int = 0, expected: Int = 0, isMechanical: Bool = true,
    edits: [TextEdit]
  ) {
    self.kind = kind
    self.range = range
    self.edits = edits
    self.isMechanical = isMechanical
    self.found = found
    self.expected = expected
  }
}
