import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// A page with what was suggested for it.
struct RelatedPage: Sendable, ChangedPage {
  /// Where the page is in the archive; for a draft outside of it the path as it was given.
  let path: ArchivePath
  /// Whether the page is a draft outside of the archive.
  let isLone: Bool
  let original: [UInt8]
  let dialect: Dialect
  let answer: RelatedAnswer
  /// The page with the suggestions listed.
  let replacement: [UInt8]
  /// Why they can't be listed.
  let refusal: ListingRefusal?
  /// Where the pieces of the text begin in the page.
  private let starts: [PageText.Piece: Int]

  var isChanged: Bool { replacement != original }

  /// How many items were added.
  let addedCount: Int

  /// Asks for suggestions for a page.
  ///
  /// - Parameters:
  ///   - bytes: the page.
  ///   - listed: the page with the suggestions listed, where that is known.
  ///   - limit: the most suggestions; by default what the dialect lists.
  ///   - isListed: whether the suggestions are put into the page.
  init(
    _ bytes: [UInt8], at path: ArchivePath, isLone: Bool = false, limit: Int?, ranking: Ranking,
    isListed: Bool,
    listed: [UInt8]? = nil, defaultDialect: Dialect, suggester: inout Suggester, dialects: Dialects
  ) {
    let tree = SyntaxTree(parsing: bytes, as: .eventPage, dialects: dialects)
    let page = EventPage(tree)
    let facts = PageFacts(of: tree, at: path, dialects: dialects)
    var query = RelatedQuery(facts)
    if query.date == nil { query.date = Self.date(of: page) }
    self.path = path
    self.isLone = isLone
    original = bytes
    dialect = dialects.dialect(of: tree) ?? defaultDialect
    answer = suggester.answer(to: query, limit: limit ?? dialect.relatedLimit, ranking: ranking)
    var starts: [PageText.Piece: Int] = [:]
    starts[.topic] = facts.topicPlace?.range.lowerBound
    starts[.headline] = facts.headlinePlace?.range.lowerBound
    starts[.summary] = facts.summaryPlace?.range.lowerBound
    self.starts = starts
    var replacement = listed ?? bytes
    var refusal: ListingRefusal?
    if isListed, listed == nil {
      do throws(ListingRefusal) {
        let edits = try page.listing(answer.suggestions, limit: limit, in: dialect)
        replacement = (try? edits.applied(to: bytes.span)) ?? bytes
      } catch {
        refusal = error
      }
    }
    self.replacement = replacement
    self.refusal = refusal
    addedCount =
      replacement == bytes
      ? 0
      : EventPage(SyntaxTree(parsing: replacement, as: .eventPage, dialects: dialects)).relatedCount
        - page.relatedCount
  }

  /// The date that a draft's date line shows.
  private static func date(of page: EventPage) -> CalendarDate? {
    guard let text = page.dateLine?.link?.text else { return nil }
    return try? CalendarDate.parse(Array(text.bytes).span).date
  }

  /// A place of a name as byte offsets in the page.
  func range(of place: FoundName.Place) -> Range<Int> {
    let start = starts[place.piece] ?? 0
    return (start + place.range.lowerBound)..<(start + place.range.upperBound)
  }
}
