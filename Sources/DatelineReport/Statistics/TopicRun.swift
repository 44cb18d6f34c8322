public import DatelineArchive
public import DatelineSyntax

/// A topic from the first to the last day on which a page has it.
public struct TopicRun: Sendable {
  /// The topic.
  public let topic: PageFacts.Text
  /// The first day with a page of the topic.
  public internal(set) var first: CalendarDate
  /// The last day with a page of the topic.
  public internal(set) var last: CalendarDate
  /// How many pages have it.
  public internal(set) var pageCount: Int

  /// From the first to the last day, in days; 0 if they are the same.
  public var dayCount: Int { last.dayNumber - first.dayNumber }

  /// The topics of an archive's event pages, those that run longest first, then those with most pages, then by bytes.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of pages.
  static func runs(in archive: ArchiveIndex) -> [TopicRun] {
    var places: [PageFacts.Text: Int] = [:]
    var runs: [TopicRun] = []
    for page in archive.pages {
      guard let page, page.document == .eventPage, let date = page.date, let topic = page.topic,
        !topic.bytes.isEmpty
      else { continue }
      guard let place = places[topic] else {
        places[topic] = runs.count
        runs.append(TopicRun(topic: topic, first: date, last: date, pageCount: 1))
        continue
      }
      runs[place].first = min(runs[place].first, date)
      runs[place].last = max(runs[place].last, date)
      runs[place].pageCount += 1
    }
    return runs.sorted { left, right in
      if left.dayCount != right.dayCount { return left.dayCount > right.dayCount }
      if left.pageCount != right.pageCount { return left.pageCount > right.pageCount }
      return left.topic.bytes.lexicographicallyPrecedes(right.topic.bytes)
    }
  }
}
