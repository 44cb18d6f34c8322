public import DatelineArchive
public import DatelineSyntax

/// The event pages that a name stands for, in the order of their dates.
public struct EntityTimeline: Sendable {
  /// The pages, by date, those of one day by path.
  public let pages: [Page]

  /// An event page that is tagged with the name, or has it as its topic.
  public struct Page: Sendable {
    /// The page.
    public let facts: PageFacts
    /// Its day.
    public let date: CalendarDate
    /// Whether the name is its topic.
    public let isTopic: Bool
    /// Whether the page is tagged with the name.
    public let isTagged: Bool
  }

  /// How many pages each year has, in the order of years; years without any are left out.
  public var years: [(year: Int, count: Int)] {
    var years: [(year: Int, count: Int)] = []
    for page in pages {
      if years.last?.year == page.date.year {
        years[years.count - 1].count += 1
      } else {
        years.append((page.date.year, 1))
      }
    }
    return years
  }
}

extension EntityTimeline {
  /// The pages that have the name as their topic, alone.
  public var ofTopic: EntityTimeline { EntityTimeline(pages: pages.filter(\.isTopic)) }
}
