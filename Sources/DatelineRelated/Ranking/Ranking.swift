/// By what suggestions are ranked.
public enum Ranking: String, CaseIterable, Sendable {
  /// By what a reader looks for: the likely names that are shared, rare ones first.
  case relevance
  /// By what the archive's own lists show: pages that are often listed for these names come first.
  case archive
}
