internal import DatelineSyntax

/// An event page as data, of which the same page can be made again.
///
/// It holds what stands on the page; the layout follows from the dialect. What follows from other members
/// (``date``, ``entities``) is written for readers, and needn't be there when a record is read.
public struct PageRecord: Hashable, Sendable {
  /// Where the page is in the archive: `news/2015/11/20/slug.md`.
  public var path: String
  /// The id of the page's dialect, such as `en`.
  public var dialect: String
  /// The links of the line `Formats:`; `nil` for those that the dialect has, empty for no such line.
  public var formats: [FormatRecord]?
  /// The topic; `nil` for no topic line, empty for a line without words.
  public var topic: String?
  /// The headline, blanks at both ends included.
  public var headline: String
  /// The line below the headline; `nil` for none.
  public var summary: String?
  /// The sources without a picture that is an item of its own, in their order.
  public var sources: [SourceRecord]
  /// The picture that is the last item of the sources; `nil` for none.
  public var coverImage: ImageRecord?
  /// The earlier versions, in their order.
  public var changes: [ChangeRecord]
  /// The related events, in their order.
  public var related: [RelatedRecord]
  /// The page as it stands, which is there only where the other members don't make it: they are what it says
  /// nevertheless.
  public var markdown: String?

  /// Creates the record of a page that has nothing but a headline.
  public init(path: String, dialect: String, headline: String) {
    self.path = path
    self.dialect = dialect
    self.headline = headline
    sources = []
    changes = []
    related = []
  }

  /// The day that the path names, with all zeros: `2015-11-05`; `nil` if it isn't the path of a page.
  public var date: String? { Self.date(of: path) }

  /// The names that the page has: its topic and those of its contexts, once each, in the order of their appearance.
  ///
  /// - Complexity: O(*n*), where *n* is the number of names.
  public var entities: [String] {
    // By their bytes: texts are equal that pages and other programs tell apart.
    var seen: Set<[UInt8]> = []
    let names = [topic].compactMap(\.self).filter { !$0.isEmpty } + related.flatMap(\.names)
    return names.filter { seen.insert(Array($0.utf8)).inserted }
  }

  static func date(of path: String) -> String? {
    var path = path
    return path.withUTF8 { (try? PagePath.Components(archivePath: $0.span))?.date.isoDescription }
  }
}
