public import DatelineSyntax

/// A dialect as a configuration file defines it: a known dialect with changes, or a new one.
///
/// There is a key for every member of `Dialect`. What is `nil` comes from the dialect that this one extends. A new
/// dialect that extends none has its labels, and takes the rest from the English one.
public struct DialectPatch: Hashable, Sendable {
  /// The dialect that this one is a change of. A built-in dialect extends itself.
  public var extends: String?
  /// The name for people.
  public var name: String?
  /// The names of the sources section, the one to write first, without `###` and colon.
  public var sourcesLabels: [String]?
  /// The names of the related section, the one to write first.
  public var relatedLabels: [String]?
  /// The names of the section of earlier versions, the one to write first; empty if there is no such section.
  public var changesLabels: [String]?
  /// The words before the entities of a related item, the one to write first.
  public var contextLabels: [String]?
  /// Whether pages begin with a line `Formats:`.
  public var hasFormatsLine: Bool?
  /// What stands before `/news/…` in links to event pages.
  public var linkPrefix: String?
  /// What stands before `/news/…` in the date line of an event page.
  public var dateLinkPrefix: String?
  /// What stands before `/news/…` in the links of a day index to itself and to the previous day. If this is `nil`, the
  /// prefix follows ``linkPrefix`` where both were the same.
  public var indexLinkPrefix: String?
  /// The largest number of related items.
  public var relatedLimit: Int?
  /// Whether pages have a topic line.
  public var topic: Dialect.TopicLine?
  /// How related items are ordered.
  public var order: Dialect.RelatedOrder?
  /// How slugs are made.
  public var slug: SlugRulePatch?
  /// How a picture of a source is written.
  public var coverImage: Dialect.CoverImage?
  /// The text of a link to a picture.
  public var coverImageLabel: String?
  /// The text of the link to the previous day in a day index.
  public var previousDayLabel: String?
  /// Whether the entries of a day index carry a summary or a context line.
  public var indexEntriesHaveText: Bool?
  /// Blank lines between the parts of a page.
  public var blankLines: BlankLinesPatch?

  /// Creates a patch that changes nothing.
  public init() {}
}

extension DialectPatch {
  /// Reads a patch from a value that has been found to have ``shape(dialects:)``.
  init(_ value: JSONValue) {
    func labels(_ key: String) -> [String]? {
      value[key].map { $0.elements.compactMap(\.string) }
    }
    extends = value["extends"]?.string
    name = value["name"]?.string
    sourcesLabels = labels("sourcesLabels")
    relatedLabels = labels("relatedLabels")
    changesLabels = labels("changesLabels")
    contextLabels = labels("contextLabels")
    hasFormatsLine = value["formatsLine"]?.boolean
    linkPrefix = value["linkPrefix"]?.string
    dateLinkPrefix = value["dateLinkPrefix"]?.string
    indexLinkPrefix = value["indexLinkPrefix"]?.string
    relatedLimit = value["relatedLimit"]?.integer
    topic = value["topic"]?.string.flatMap { Dialect.TopicLine(rawValue: $0) }
    order = value["order"]?.string.flatMap { Dialect.RelatedOrder(rawValue: $0) }
    slug = value["slug"].map { SlugRulePatch($0) }
    coverImage = value["coverImage"]?.string.flatMap { Dialect.CoverImage(rawValue: $0) }
    coverImageLabel = value["coverImageLabel"]?.string
    previousDayLabel = value["previousDayLabel"]?.string
    indexEntriesHaveText = value["indexText"]?.boolean
    blankLines = value["blankLines"].map { BlankLinesPatch($0) }
  }

  /// The keys of a dialect.
  static func shape(dialects: NameSet) -> Shape {
    func labels(_ name: String, _ description: String, atLeast least: Int = 1) -> Shape.Key {
      Shape.Key(name: name, description: description, shape: .list(of: .text(.label), atLeast: least))
    }
    func key(_ name: String, _ shape: Shape, _ description: String) -> Shape.Key {
      Shape.Key(name: name, description: description, shape: shape)
    }
    return .object([
      key("extends", .name(dialects), "The dialect that this one is a change of."),
      key("name", .text(.label), "The name for people, such as 'German'."),
      labels("sourcesLabels", "Names of the sources section, the one to write first."),
      labels("relatedLabels", "Names of the related section, the one to write first."),
      labels(
        "changesLabels",
        "Names of the section of earlier versions, the one to write first; empty if there is no such section.",
        atLeast: 0),
      labels("contextLabels", "Words before the entities of a related item, the one to write first."),
      key("formatsLine", .boolean, "Whether pages begin with a line 'Formats:'."),
      key("linkPrefix", .text(.linkPrefix), "What stands before '/news/' in links to event pages."),
      key(
        "dateLinkPrefix", .text(.linkPrefix),
        "What stands before '/news/' in the date line of an event page."),
      key(
        "indexLinkPrefix", .text(.linkPrefix),
        "What stands before '/news/' in the links of a day index to itself and to the previous day. "
          + "Without it, the same as in links to event pages if that holds for the extended dialect."),
      key("relatedLimit", .integer(1...10_000), "The largest number of related items."),
      .choice(
        "topic", "topic use", Dialect.TopicLine.allCases.map(\.rawValue),
        "Whether every page has a topic line."),
      .choice(
        "order", "order", Dialect.RelatedOrder.allCases.map(\.rawValue),
        "Related items by the number of shared entities, or by date, latest first."),
      key("slug", SlugRulePatch.shape, "How slugs are made from headlines."),
      .choice(
        "coverImage", "form of pictures", Dialect.CoverImage.allCases.map(\.rawValue),
        "A source's picture is an item of its own, or attached to the source on its line."),
      key("coverImageLabel", .text(.label), "The text of a link to a picture, such as 'Cover Image'."),
      key(
        "previousDayLabel", .text(.label), "The text of the link to the previous day in a day index."),
      key(
        "indexText", .boolean, "Whether the entries of a day index carry a summary or a context line."),
      key(
        "blankLines", BlankLinesPatch.shape, "How many blank lines stand between the parts of a page."),
    ])
  }
}
