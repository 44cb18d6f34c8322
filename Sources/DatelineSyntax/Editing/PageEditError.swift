/// Why a typed edit of a page can't be made.
public enum PageEditError: Error, Hashable, Sendable {
  /// The page lacks the part that was to be changed.
  case missing(SyntaxKind)
  /// The dialect has no such part.
  case unsupported(SyntaxKind)
  /// There is no such place among `count` items or entries.
  case noSuchPosition(Int, count: Int)
  /// The order of items isn't each of their indices once.
  case notAPermutation
  /// The part wouldn't be read back as what was given, or the page around it would be read differently: the text
  /// holds a line end, a bracket that ends it too early, or the like.
  case unreadable(SyntaxKind)
  /// The page would grow beyond 4 GiB.
  case tooLarge
}
