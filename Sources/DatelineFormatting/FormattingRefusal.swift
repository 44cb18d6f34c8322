/// Why a page isn't formatted: it isn't understood well enough to tell its layout from what it says.
public enum FormattingRefusal: Error, Hashable, Sendable {
  /// An event page has no headline.
  case noHeadline
  /// A day index has no heading of a day.
  case noDay
  /// A merge left its marks at a byte offset, so that the page is two pages in one.
  case mergeConflict(at: Int)
  /// With its layout mended the page would read otherwise from a byte offset on.
  case otherReading(at: Int)
}

extension FormattingRefusal: CustomStringConvertible {
  /// The reason, to show after the page's name.
  public var description: String {
    switch self {
    case .noHeadline: "it has no headline"
    case .noDay: "it has no heading of a day"
    case .mergeConflict: "a merge conflict is not resolved"
    case .otherReading: "with other blanks it would read otherwise"
    }
  }
}
