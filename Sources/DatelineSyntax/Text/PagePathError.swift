/// Why a text isn't the path of a page.
public struct PagePathError: Error, Hashable, Sendable {
  /// What is wrong. Of several faults it is the first from the left.
  public let fault: PagePathFault
  /// The path that was meant, where every fault can be mended with certainty: a padded day, an unpadded
  /// month, a missing or wrong prefix.
  public let corrected: PagePath?

  /// Creates an error.
  public init(_ fault: PagePathFault, corrected: PagePath? = nil) {
    self.fault = fault
    self.corrected = corrected
  }
}

/// A way in which a text fails to be the path of a page.
public enum PagePathFault: Hashable, Sendable {
  /// A link's destination doesn't begin with a slash: a relative path, or an address on the web.
  case notAbsolute
  /// The destination has a query, from `?`.
  case hasQuery
  /// The destination has a fragment, from `#`.
  case hasFragment
  /// A segment is empty: a doubled slash, one at the end, or one at the start of a path that should be
  /// relative.
  case emptySegment
  /// A segment is `.` or `..`.
  case climbs
  /// The dialect's link prefix is missing.
  case missingPrefix
  /// `/news` has another prefix than the dialect's.
  case wrongPrefix
  /// The path doesn't lead into `news`.
  case notUnderNews
  /// The path ends before a file's name: it has fewer segments than `news/YYYY/MM/D/NAME.md`.
  case tooShallow
  /// The path has more segments than `news/YYYY/MM/D/NAME.md`.
  case tooDeep
  /// The year isn't four digits.
  case malformedYear
  /// The month isn't two digits.
  case malformedMonth
  /// The month lacks its zero.
  case unpaddedMonth
  /// The day isn't one or two digits.
  case malformedDay
  /// The day has a zero before it.
  case paddedDay
  /// The calendar has no such day.
  case impossibleDate(year: Int, month: Int, day: Int)
  /// The name doesn't end in `.md`.
  case notMarkdown
  /// There is nothing before `.md`.
  case emptyName
}
