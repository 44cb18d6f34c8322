public import DatelineSyntax

/// Why a record makes no page.
public enum PageRecordError: Error, Hashable, Sendable {
  /// The path isn't that of an event page of an archive; what was given.
  case invalidPath(String)
  /// No dialect has the id.
  case unknownDialect(String)
  /// A part wouldn't be read back as what was given, or the dialect has no such part.
  case unwritable(PageEditError)
  /// The page as it stands says something else than the other members.
  case contradictoryMarkdown
}

extension PageRecordError: CustomStringConvertible {
  /// What is wrong with the record, in English.
  public var description: String {
    switch self {
    case .invalidPath(let path):
      "path: '\(path)' isn't where an event page can be, such as news/2015/11/20/slug.md"
    case .unknownDialect(let id): "dialect: no dialect is called '\(id)'"
    case .unwritable(let error): "the page can't be written: \(error.explanation)"
    case .contradictoryMarkdown:
      "markdown: the page as it stands says something else than the other members; leave out the one or the other"
    }
  }
}
