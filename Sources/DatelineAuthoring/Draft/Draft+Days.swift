import DatelineArchive
import DatelineSyntax

extension Draft {
  /// The days whose index comes or goes.
  struct ChangedDays {
    var added: Set<CalendarDate> = []
    var removed: Set<CalendarDate> = []
  }

  /// The last day before a date that will have an index.
  func indexedDay(before date: CalendarDate) -> CalendarDate? {
    var earlier = archive.index.indexedDay(before: date)
    while let day = earlier, changedDays.removed.contains(day) {
      earlier = archive.index.indexedDay(before: day)
    }
    return (changedDays.added.filter { $0 < date } + [earlier].compactMap(\.self)).max()
  }

  /// The first day after a date that will have an index.
  ///
  /// - Complexity: O(*n*), where *n* is the number of days.
  func indexedDay(after date: CalendarDate) -> CalendarDate? {
    let index = archive.index
    let known = index.dates.lazy.filter {
      $0 > date && index.day($0)?.index != nil && !changedDays.removed.contains($0)
    }
    return (changedDays.added.filter { $0 > date } + [known.first].compactMap(\.self)).min()
  }

  mutating func addIndex(of date: CalendarDate) {
    changedDays.added.insert(date)
  }

  mutating func removeIndex(of date: CalendarDate) {
    changedDays.removed.insert(date)
  }
}
