/// The weights of suggestions. What each brings is in the article <doc:HowPagesAreRanked>.
enum Weights {
  /// For how many mentions what is known of other names counts, where a name is judged by its own mentions.
  static let prior = 3.0
  /// More is never expected of a standing alone.
  static let surest = 0.98
  /// From this probability on a name is written into a context; below it only where no other is shared.
  static let sure = 0.25
  /// Pages that share no name of this probability fill no list up.
  static let faint = 0.2
  /// So many suggestions are given all the same.
  static let alwaysGiven = 3
  /// What a name counts for, each time that a suggestion has shown it already.
  static let shownAgain = 0.85
  /// In the archive's ranking, how many times a page seems to be listed that never was.
  static let unlisted = 0.3
}
