/// What differs between the archives of one format: labels, link prefixes, limits, order, slugs and blank lines.
///
/// A dialect is data. English (both generations) and Chinese are built in; a configuration file can define others.
public struct Dialect: Hashable, Sendable {
  /// The id, such as `en`.
  public var id: String
  /// The name for people, such as `English`.
  public var name: String

  /// The labels of the sources section without `### ` and `:`; the first is the one to write.
  public var sourcesLabels: [String]
  /// The labels of the related section; the first is the one to write.
  public var relatedLabels: [String]
  /// The labels of the section of earlier versions; empty if the dialect has no such section.
  public var changesLabels: [String]
  /// The labels of a context; the first is the one to write.
  public var contextLabels: [String]
  /// Whether pages begin with a line `Formats:`.
  public var hasFormatsLine: Bool

  /// What stands before `/news/` in a link to an event page: `/zh`, or nothing.
  public var linkPrefix: String
  /// What stands before `/news/` in the date line of an event page.
  public var dateLinkPrefix: String
  /// What stands before `/news/` in the links of a day index to itself and to the previous day.
  public var indexLinkPrefix: String

  /// The most items that a related section has.
  public var relatedLimit: Int
  /// How related items are ordered.
  public var relatedOrder: RelatedOrder
  /// Whether a topic line is expected.
  public var topicLine: TopicLine
  /// How slugs follow from headlines.
  public var slug: SlugRule

  /// How a picture of a source is written.
  public var coverImage: CoverImage
  /// The text of a link to a picture.
  public var coverImageLabel: String
  /// The text of the link to the previous day in a day index.
  public var previousDayLabel: String
  /// Whether the entries of a day index carry a summary or a context line.
  public var indexEntriesHaveText: Bool
  /// Blank lines between the parts of a page.
  public var blankLines: BlankLines

  /// How related items are ordered.
  public enum RelatedOrder: String, CaseIterable, Codable, Sendable {
    /// By the number of names in the context, most first; then by path, descending.
    case shared
    /// By date, latest first.
    case date
  }

  /// Whether a topic line is expected.
  public enum TopicLine: String, CaseIterable, Codable, Sendable {
    /// Every page has one.
    case required
    /// Pages may have one.
    case optional
  }

  /// How a picture of a source is written.
  public enum CoverImage: String, CaseIterable, Codable, Sendable {
    /// As the last item: `3. [Cover Image](url)`.
    case item
    /// After the source's link, on the same line: ` [IMG](url)`.
    case attached
  }

  /// Blank lines between the parts of a page.
  public struct BlankLines: Hashable, Codable, Sendable {
    /// Between a headline and the first section, where there is no summary.
    public var afterHeadline: Int
    /// Between a summary and the first section.
    public var afterSummary: Int
    /// Behind a headline with which the page ends.
    public var atEnd: Int
    /// Between the entries of a day index.
    public var betweenEntries: Int
  }
}
