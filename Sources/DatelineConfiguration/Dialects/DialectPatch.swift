/// A dialect as a configuration file defines it: a known dialect with changes, or a new one.
///
/// What is `nil` comes from the dialect that this one extends. A new dialect that extends none has its labels, and
/// takes the rest from the English one.
public struct DialectPatch: Hashable, Sendable {
  /// Whether pages have a topic line.
  public enum Topic: String, CaseIterable, Sendable {
    /// Every page has one.
    case required
    /// Pages may have one.
    case optional
  }

  /// How related items are ordered.
  public enum Order: String, CaseIterable, Sendable {
    /// By the number of shared entities, most first.
    case shared
    /// By date, latest first.
    case date
  }

  /// The dialect that this one is a change of. A built-in dialect extends itself.
  public var extends: String?
  /// The names of the sources section, the one to write first, without `###` and colon.
  public var sourcesLabels: [String]?
  /// The names of the related section, the one to write first.
  public var relatedLabels: [String]?
  /// The names of the section of earlier versions, the one to write first.
  public var changesLabels: [String]?
  /// The words before the entities of a related item, the one to write first.
  public var contextLabels: [String]?
  /// What stands before `/news/…` in links to event pages.
  public var linkPrefix: String?
  /// The largest number of related items.
  public var relatedLimit: Int?
  /// Whether pages have a topic line.
  public var topic: Topic?
  /// How related items are ordered.
  public var order: Order?
  /// How slugs are made.
  public var slug: SlugRulePatch?

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
    sourcesLabels = labels("sourcesLabels")
    relatedLabels = labels("relatedLabels")
    changesLabels = labels("changesLabels")
    contextLabels = labels("contextLabels")
    linkPrefix = value["linkPrefix"]?.string
    relatedLimit = value["relatedLimit"]?.integer
    topic = value["topic"]?.string.flatMap { Topic(rawValue: $0) }
    order = value["order"]?.string.flatMap { Order(rawValue: $0) }
    slug = value["slug"].map { SlugRulePatch($0) }
  }

  /// The keys of a dialect.
  static func shape(dialects: NameSet) -> Shape {
    func labels(_ name: String, _ description: String) -> Shape.Key {
      Shape.Key(name: name, description: description, shape: .list(of: .text(.label), atLeast: 1))
    }
    return .object([
      Shape.Key(
        name: "extends", description: "The dialect that this one is a change of.", shape: .name(dialects)),
      labels("sourcesLabels", "Names of the sources section, the one to write first."),
      labels("relatedLabels", "Names of the related section, the one to write first."),
      labels("changesLabels", "Names of the section of earlier versions, the one to write first."),
      labels("contextLabels", "Words before the entities of a related item, the one to write first."),
      Shape.Key(
        name: "linkPrefix", description: "What stands before '/news/' in links to event pages.",
        shape: .text(.linkPrefix)),
      Shape.Key(
        name: "relatedLimit", description: "The largest number of related items.",
        shape: .integer(1...10_000)),
      .choice(
        "topic", "topic use", Topic.allCases.map(\.rawValue), "Whether every page has a topic line."),
      .choice(
        "order", "order", Order.allCases.map(\.rawValue),
        "Related items by the number of shared entities, or by date, latest first."),
      Shape.Key(
        name: "slug", description: "How slugs are made from headlines.",
        shape: SlugRulePatch.shape),
    ])
  }
}
