import DatelineSyntax

/// Compares the headline of one event page with those of many others: two events of neighbouring days whose headlines are
/// nearly the same are mostly one.
public struct HeadlineComparison {
  /// How alike two headlines are.
  public enum Likeness: Sendable {
    /// They are the same.
    case same
    /// At most one in ten characters differs.
    case near
  }

  private static let share = 10

  private let page: PageFacts
  private lazy var characters = Self.characters(of: page)

  /// Compares with a page.
  public init(_ page: PageFacts) {
    self.page = page
  }

  /// Whether a headline may be alike, judged by the other page's signs. It may say yes too often, never no wrongly.
  public func mayFind(_ other: PageSigns) -> Bool {
    page.signs.hasHeadline(of: other) || page.signs.mayHaveHeadline(near: other, oneIn: Self.share)
  }

  /// How alike the headlines are; `nil` if they aren't, or one of the pages has none.
  ///
  /// - Complexity: O(*n*²), where *n* is the length of the headlines, where their signs don't tell them apart.
  public mutating func likeness(to other: PageFacts) -> Likeness? {
    if page.signs.hasHeadline(of: other.signs) { return .same }
    guard page.signs.mayHaveHeadline(near: other.signs, oneIn: Self.share) else { return nil }
    let theirs = Self.characters(of: other)
    let limit = min(characters.count, theirs.count) / Self.share
    return NearestName.distance(from: characters, to: theirs, limit: limit) == nil ? nil : .near
  }

  private static func characters(of page: PageFacts) -> [Unicode.Scalar] {
    Array(String(decoding: page.headline?.bytes ?? [], as: UTF8.self).unicodeScalars)
  }
}
