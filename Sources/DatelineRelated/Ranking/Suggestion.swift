public import DatelineArchive

/// A page to list among the related ones.
public struct Suggestion: Sendable {
  /// The page.
  public let page: PageFacts
  /// What the ranking goes by; comparable within one answer.
  public let score: Double
  /// The shared names to write into the context, sorted by code point.
  public let context: [PageFacts.Text]
  /// Whether the text is hardly about any of the shared names, so that the page is no more than a last resort.
  public let isFaint: Bool
  /// All names that the text and the page share, the most telling first, as places in the answer's names.
  public let shared: [Int]
}
