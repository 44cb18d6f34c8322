import DatelineArchive
import DatelineSyntax

/// The days that will have an index, ascending.
struct IndexedDays: Equatable {
  private var days: [CalendarDate]

  /// - Complexity: O(*n* log *n*), where *n* is the number of days.
  init(of index: ArchiveIndex) {
    days = index.dates.filter { index.day($0)?.hasIndex ?? false }
  }

  /// The newest days, the latest first.
  func newest(_ count: Int) -> [CalendarDate] { days.suffix(count).reversed() }

  func contains(_ date: CalendarDate) -> Bool {
    let place = place(of: date)
    return place < days.count && days[place] == date
  }

  /// The last day before a date.
  func last(before date: CalendarDate) -> CalendarDate? {
    let place = place(of: date)
    return place > 0 ? days[place - 1] : nil
  }

  /// The first day after a date.
  func first(after date: CalendarDate) -> CalendarDate? {
    var place = place(of: date)
    if contains(date) { place += 1 }
    return place < days.count ? days[place] : nil
  }

  mutating func insert(_ date: CalendarDate) {
    let place = place(of: date)
    if !contains(date) { days.insert(date, at: place) }
  }

  mutating func remove(_ date: CalendarDate) {
    let place = place(of: date)
    if contains(date) { days.remove(at: place) }
  }

  /// The place of the first day that isn't before a date.
  private func place(of date: CalendarDate) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
