import DatelineArchive

extension PageFacts {
  /// Whether the rules that see only their page can't run at the first reading, but have to wait for the second one.
  ///
  /// Whether a comment is needed shows only when all rules have run, and where the page's labels don't tell its dialect,
  /// the pages around it have to.
  var waitsForOthers: Bool { hasSuppressions || dialectIndex == nil }
}
