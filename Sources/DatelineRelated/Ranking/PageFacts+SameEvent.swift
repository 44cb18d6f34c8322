import DatelineArchive
import DatelineSyntax

extension PageFacts {
  /// Whether two pages are of one event: their headlines are the same, or nearly so and their days next to each other.
  func isOfSameEvent(as other: PageFacts) -> Bool {
    if signs.hasHeadline(of: other.signs) { return true }
    guard let date, let day = other.date, abs(date.dayNumber - day.dayNumber) <= 1 else { return false }
    var comparison = HeadlineComparison(self)
    return comparison.likeness(to: other) != nil
  }
}
