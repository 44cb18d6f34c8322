public import DatelineArchive
public import DatelineAuthoring
public import DatelineRelated

/// Why a change isn't made. Nothing is to be touched then.
public enum ChangeRefusal: Error, Hashable, Sendable {
  /// The page belongs to no archive, or the archive isn't read yet.
  case noArchive
  /// The page isn't any longer what the change was offered for.
  case outdated
  /// The page has an unresolved merge conflict.
  case mergeConflict
  /// No comment can switch the rule off there.
  case notSuppressible(rule: String)
  /// The archive can't be changed so.
  case authoring(AuthoringRefusal)
  /// Related events can't be listed on the page.
  case listing(ListingRefusal)
  /// What stands there has no name that could be changed.
  case nothingToRename
  /// The link leads to a page that doesn't exist.
  case noSuchPage(ArchivePath)
  /// The link's text isn't the headline of the page that it leads to; the page.
  case staleText(ArchivePath)
}

extension ChangeRefusal: CustomStringConvertible {
  /// What is wrong, in English.
  public var description: String {
    switch self {
    case .noArchive: "the page is in no archive, or the archive isn't read yet"
    case .outdated: "the page has changed since this was offered"
    case .mergeConflict: "the page has a merge conflict that is not resolved; resolve it first"
    case .notSuppressible(let rule): "no comment can switch '\(rule)' off here"
    case .authoring(let refusal): refusal.description
    case .listing(let refusal): "the page is left as it is: \(refusal)"
    case .nothingToRename: "only a headline, a topic or a name in a context can be renamed"
    case .noSuchPage(let path): "'\(path)' doesn't exist"
    case .staleText(let path): "the text isn't the headline of '\(path)'; refresh it first"
    }
  }
}
