/// What a node of the syntax tree is.
///
/// A node without children is a token. Which kinds are tokens and which have children is said in each comment.
/// Every kind may be missing from a page, and every piece of a node may be missing from it.
public enum SyntaxKind: UInt8, CaseIterable, Sendable {
  // MARK: Documents

  /// The whole text. The root of every tree, and the only node that may be empty.
  case document

  // MARK: Lines of an event page

  /// `Formats: [HTML](…)  [JSON](…)  [XML](…)  `: ``label``, ``colon``, links, blanks, line end.
  case formatsLine
  /// `### [2015-11-20](/news/2015/11/20/index.md)`: ``headingMarker``, ``whitespace``, ``link``, line end.
  case dateLine
  /// `##### Topic`: ``headingMarker``, ``whitespace``, ``text``, line end.
  case topicLine
  /// `# Headline`: ``headingMarker``, ``whitespace``, ``text``, line end.
  case headlineLine
  /// The line of text below the headline: ``text``, line end.
  case summaryLine

  // MARK: Sections of an event page

  /// The sources: ``sectionHeading``, then items and blank lines.
  case sourcesSection
  /// Earlier versions of the page: ``sectionHeading``, then items and blank lines.
  case changesSection
  /// Related events: ``sectionHeading``, then items and blank lines.
  case relatedSection
  /// A section whose label no dialect knows: ``sectionHeading``, then items and blank lines.
  case unknownSection
  /// `### Related:`: ``headingMarker``, ``whitespace``, ``label``, ``colon``, line end.
  case sectionHeading
  /// `1. [text](destination) _Context: A, B_`: ``itemNumber``, ``period``, ``whitespace``, ``link``,
  /// attached links, then ``context`` or ``changeNote``, line end.
  case listItem
  /// `_Context: A, B_`: ``underscore``, ``label``, ``colon``, ``whitespace``, names and separators, ``underscore``.
  case context
  /// `_2018-02-06 13:49:15 (Update)_`: ``underscore``, ``timestamp``, ``whitespace``, ``noteText``, ``underscore``.
  case changeNote

  // MARK: Day indexes

  /// One day of an index: ``dayHeading``, then entries. The link to the previous day is one without entries.
  case daySection
  /// `## [2015-11-20](/news/2015/11/20/index.md)`: ``headingMarker``, ``whitespace``, ``link``, line end.
  case dayHeading
  /// One event of a day: optional ``topicLine``, ``entryHeading``, optional ``entrySummary`` or ``entryContext``.
  case indexEntry
  /// `### [headline ](path)`: ``headingMarker``, ``whitespace``, ``link``, line end.
  case entryHeading
  /// The line of text below an entry: ``text``, line end.
  case entrySummary
  /// The line `_Context: A, B_` below an entry: ``context``, line end.
  case entryContext
  /// `---`: ``thematicBreakMarker``, line end.
  case thematicBreakLine

  // MARK: Lines of any document

  /// A line with nothing but blanks. A token if it is nothing but a line end.
  case blankLine
  /// A line that holds nothing but a suppression comment: ``suppression``, blanks, line end.
  case suppressionLine
  /// A line that can't be placed: any tokens, line end.
  case unexpectedLine

  // MARK: Pieces of lines

  /// `[text](destination)`: brackets, ``text``, parentheses and ``destination``, each of which may be missing.
  case link
  /// Words. A token if it is plain; otherwise its children are ``plainText`` and marks such as ``characterReference``.
  case text
  /// `<!-- dateline-disable-line rule -->`: a comment that switches rules off. A token.
  case suppression

  // MARK: Tokens

  /// U+FEFF at the very start.
  case byteOrderMark
  /// LF, CRLF or a lone CR.
  case newline
  /// Spaces and tabs between other tokens.
  case whitespace
  /// Spaces and tabs before a line end, in lines whose text they don't belong to.
  case trailingWhitespace
  /// One to six `#`.
  case headingMarker
  /// The digits before the period of a list item.
  case itemNumber
  /// The period after an item's number.
  case period
  /// `[`
  case openBracket
  /// `]`
  case closeBracket
  /// `(`
  case openParenthesis
  /// `)`
  case closeParenthesis
  /// What stands between a link's parentheses.
  case destination
  /// `_`
  case underscore
  /// A word that the dialect fixes, such as `Related`, `Context` or `Formats`, without its colon.
  case label
  /// `:`
  case colon
  /// A name in a context, or a piece of a name that holds a comma.
  case contextName
  /// A comma in a context with the blanks behind it.
  case separator
  /// When a version of the page was written: `2018-02-06 13:49:15`.
  case timestamp
  /// What kind of version it was: `(First version)`, `(Update)` or `(Current version)`.
  case noteText
  /// `---`
  case thematicBreakMarker
  /// What can't be placed in its line.
  case unexpectedText

  // MARK: Tokens of texts

  /// Words without marks.
  case plainText
  /// `&quot;`, `&#39;`
  case characterReference
  /// `<br>`, `</i>`, `<!-- … -->`
  case htmlTag
  /// Mark-up that a wiki left behind: `''`, `{{…}}`, `[[`, `]]`, `[http:--…]`, `-{…}-`, `${…}`, `|`, and what is left
  /// of it without its brackets: `url=… |date=…`, `http:--…`, `:en:`, `:37:52+00:00`.
  case wikiMarkup
  /// UTF-8 that was read as Latin-1 or Windows-1252: `Ã©`, `â€™`.
  case mojibake
}

extension SyntaxKind {
  /// Whether this is a section of an event page.
  public var isSection: Bool {
    switch self {
    case .sourcesSection, .changesSection, .relatedSection, .unknownSection: true
    default: false
    }
  }
}
