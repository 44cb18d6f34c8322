/// Why nothing can be listed on a page.
public enum ListingRefusal: Error, Hashable, Sendable {
  /// The page holds the two sides of a merge.
  case mergeConflict
  /// The page has a section that no dialect knows, which may be the one meant for related pages.
  case unknownSection
  /// The page has several sections of related pages.
  case repeatedSection
}

extension ListingRefusal: CustomStringConvertible {
  /// The reason, to stand behind `the page is left as it is:`.
  public var description: String {
    switch self {
    case .mergeConflict: "it has a merge conflict, which has to be settled first"
    case .unknownSection:
      "it has a section that isn't known, whose heading may be misspelt; see what lint says of it"
    case .repeatedSection: "it has several sections of related events"
    }
  }
}
