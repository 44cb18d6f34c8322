public import DatelineArchive

/// A page that was found, and by what.
public struct FoundPage: Sendable {
  /// The page.
  public let page: PageFacts
  /// What of it was found.
  public let found: Found

  /// What of a page was found.
  public enum Found: Sendable {
    /// All terms stand in the headline.
    case headline(BegunWords.Place)
    /// All terms stand in the topic.
    case topic(BegunWords.Place)
    /// All terms stand in a name that the page is tagged with.
    case name(PageFacts.Text, BegunWords.Place)
    /// Its date alone is looked for, or the terms stand in different places.
    case date

    /// What is worth more has a lower rank.
    var rank: Int {
      switch self {
      case .headline(let place): place.isAtStart ? 0 : 1
      case .topic(let place): place.isAtStart ? 2 : 3
      case .name: 4
      case .date: 5
      }
    }
  }
}

/// What was found, best first.
public struct FoundList<Element: Sendable>: Sendable {
  /// What was found, best first.
  public let elements: [Element]
  /// Whether there is no more of it.
  public let isComplete: Bool
}
