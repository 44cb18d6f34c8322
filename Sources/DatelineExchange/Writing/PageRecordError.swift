public import DatelineSyntax

/// Why a record makes no page.
public enum PageRecordError: Error, Hashable, Sendable {
  /// The path isn't that of an event page of an archive; what was given.
  case invalidPath(String)
  /// No dialect has the id.
  case unknownDialect(String)
  /// The path of a link isn't that of a page of an archive; what was given.
  case invalidTarget(String)
  /// A part wouldn't be read back as what was given, or the dialect has no such part.
  case unwritable(PageEditError)
  /// A member can't be said on a page of the dialect, or isn't read back from it as it was given; its name in JSON.
  case unreadablePart(String)
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
    case .invalidTarget(let path):
      "path: '\(path)' is where no link to a page can lead; another place is a url"
    case .unreadablePart(let member):
      "\(member): a page of this dialect can't say that, or is read otherwise than it is meant"
    case .unwritable(let error): "the page can't be written: \(error.explanation)"
    case .contradictoryMarkdown:
      "markdown: the page as it stands says something else than the other members; leave out the one or the other"
    }
  }
}
