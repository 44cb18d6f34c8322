import DatelineArchive
import DatelineSyntax

extension PageFacts {
  /// Whether two pages are of one event: their headlines are the same, and their days next to each other.
  func isOfSameEvent(as other: PageFacts) -> Bool {
    guard let headline, headline == other.headline, let date, let day = other.date else {
      return false
    }
    return abs(date.dayNumber - day.dayNumber) <= 1
  }
}
