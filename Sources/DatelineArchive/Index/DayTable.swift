import DatelineSyntax

/// The days of an archive by the numbers of their dates.
struct DayTable: Sendable {
  private var days: [ArchiveIndex.Day] = []
  private var places = HashTable()

  init() {}

  /// The days of pages that are in their places.
  init(of pages: [PageFacts?]) {
    for (place, page) in pages.enumerated() {
      if let page { insert(page, at: place, among: pages) }
    }
  }

  /// The day with a number.
  subscript(number: Int) -> ArchiveIndex.Day? {
    places[ContentHash.hash(number)].map { days[$0] }
  }

  /// The days that have an index or a page, ascending.
  var dates: [CalendarDate] {
    days.filter { !$0.isEmpty }.map(\.number).sorted().compactMap(CalendarDate.init(dayNumber:))
  }

  /// The last day before the one with a number that has an index or a page.
  func date(before number: Int) -> CalendarDate? {
    for earlier in stride(from: number - 1, to: number - 400, by: -1) {
      if let place = places[ContentHash.hash(earlier)], !days[place].isEmpty {
        return CalendarDate(dayNumber: earlier)
      }
    }
    return days.lazy.filter { $0.number < number && !$0.isEmpty }.map(\.number).max()
      .flatMap(CalendarDate.init(dayNumber:))
  }

  // MARK: Changes

  /// Notes a page on its day.
  ///
  /// - Parameter pages: all pages by place, whose paths say where it belongs among those of its day.
  mutating func insert(_ page: PageFacts, at place: Int, among pages: [PageFacts?]) {
    guard let date = page.date else { return }
    switch page.document {
    case .eventPage:
      let day = self.place(of: date)
      // Pages mostly come in the order of their paths.
      let last = days[day].pages.lastIndex { (pages[$0]?.path ?? page.path) < page.path }
      days[day].pages.insert(place, at: last.map { $0 + 1 } ?? 0)
    case .dayIndex:
      if page.isIndexFile { days[self.place(of: date)].index = place }
    }
  }

  /// Forgets a page of a day.
  mutating func remove(_ page: PageFacts, at place: Int) {
    guard let date = page.date, let day = places[ContentHash.hash(date.dayNumber)] else { return }
    if days[day].index == place { days[day].index = nil }
    days[day].pages.removeAll { $0 == place }
  }

  /// Notes that the index of a day is there, but could not be read.
  mutating func noteUnreadIndex(of date: CalendarDate) {
    days[place(of: date)].isIndexUnread = true
  }

  private mutating func place(of date: CalendarDate) -> Int {
    // Pages mostly come day by day.
    if days.last?.number == date.dayNumber { return days.count - 1 }
    let hash = ContentHash.hash(date.dayNumber)
    if let place = places[hash] { return place }
    places.insert(hash, days.count)
    days.append(ArchiveIndex.Day(number: date.dayNumber))
    return days.count - 1
  }
}
