/// The two kinds of document in an archive.
public enum DocumentKind: String, CaseIterable, Sendable {
  /// The page of one event.
  case eventPage
  /// The events of a day (`index.md` and `README.md` in a day's folder) or of several days (the front page).
  case dayIndex
}
