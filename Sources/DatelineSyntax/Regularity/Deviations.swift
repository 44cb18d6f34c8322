/// Where a document may depart from the regular form of its dialect.
///
/// Nearly all pages are regular in nearly every respect. One walk over a tree tells in which respects it is, so that
/// whoever looks for a departure of some kind passes over the pages without one. A deviation need not be a fault, but
/// where there is a fault, there is the deviation.
public struct Deviations: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// A piece of an event page is missing, repeated or out of order, or a line has no place.
  public static let order = Deviations(rawValue: 1 << 0)
  /// The date line isn't `### [2015-11-20](/news/2015/11/20/index.md)` with the date of the page's folder.
  public static let dateLine = Deviations(rawValue: 1 << 1)
  /// A heading has another level than its kind, a blank too many or too few, or nothing behind it.
  public static let heading = Deviations(rawValue: 1 << 2)
  /// A section isn't headed by `### `, a label of the dialect and a colon, or has no items.
  public static let sectionHeading = Deviations(rawValue: 1 << 3)
  /// An item of the sources isn't `1. [publisher](address)` with links attached.
  public static let sourceItem = Deviations(rawValue: 1 << 4)
  /// The address of a source isn't a plain web address, or has a query.
  public static let sourceAddress = Deviations(rawValue: 1 << 5)
  /// A publisher's name may begin or end with a blank.
  public static let publisher = Deviations(rawValue: 1 << 6)
  /// A source may be a cover image.
  public static let coverImage = Deviations(rawValue: 1 << 7)
  /// An item of the related section isn't `1. [headline](path) _Context: A, B_`.
  public static let relatedItem = Deviations(rawValue: 1 << 8)
  /// A related link doesn't lead to the path of an event page, written as the dialect does.
  public static let relatedPath = Deviations(rawValue: 1 << 9)
  /// The related items may not be in the dialect's order.
  public static let relatedOrder = Deviations(rawValue: 1 << 10)
  /// The names of a context don't ascend, or are doubled.
  public static let contextOrder = Deviations(rawValue: 1 << 11)
  /// A context has a comma that no blank follows.
  public static let contextComma = Deviations(rawValue: 1 << 12)
  /// A day of an index isn't headed by its date, or isn't followed by the link to the previous day and nothing else.
  public static let dayHeading = Deviations(rawValue: 1 << 13)
  /// An entry of a day index isn't `### [headline](path)` with the path of an event of the day.
  public static let entry = Deviations(rawValue: 1 << 14)

  /// There is a section of earlier versions.
  public static let changes = Deviations(rawValue: 1 << 15)
  /// The name of an event page's file isn't the slug that follows from its headline.
  public static let slug = Deviations(rawValue: 1 << 16)

  /// The path of the document is not of an archive's form.
  public static let path = Deviations(rawValue: 1 << 17)
  /// The headline may begin with the words of the topic.
  public static let topicInHeadline = Deviations(rawValue: 1 << 18)
  /// Two sources may have the same address.
  public static let repeatedSource = Deviations(rawValue: 1 << 19)
  /// There are more related items than the dialect has.
  public static let relatedCount = Deviations(rawValue: 1 << 20)

  /// What can't be judged of a document whose dialect is not known.
  static let dependingOnDialect: Deviations = [
    .order, .dateLine, .heading, .sectionHeading, .relatedItem, .relatedPath, .relatedOrder, .dayHeading,
    .entry,
    .slug, .relatedCount,
  ]
}

extension SyntaxTree {
  /// Where the document may depart from the regular form of a dialect.
  ///
  /// - Parameters:
  ///   - dialect: the place of the document's dialect among `dialects`; `nil` if its labels don't tell, and then nothing
  ///     that depends on it is taken for regular.
  ///   - dialects: the known dialects.
  ///   - path: the path of the document; `nil` if it is not of an archive's form.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public func deviations(fromDialectAt dialect: Int?, of dialects: Dialects, at path: PagePath?) -> Deviations
  {
    let form = dialects.forms.indices.contains(dialect ?? 0) ? dialects.forms[dialect ?? 0] : .english
    let found = DeviationScanner.deviations(of: self, from: form, at: path)
    return dialect == nil ? found.union(.dependingOnDialect) : found
  }
}
