import DatelineSyntax

/// The years that an archive is counted by, ascending.
public struct Years: Hashable, Sendable {
  /// The years, ascending. None is missing between the first and the last, unless there were too many.
  public let all: [Int]

  /// Above this, years without any page are left out, since a page may say that it is of any year.
  private static let most = 150

  init(of dates: some Sequence<CalendarDate>) {
    var isSeen = Array(repeating: false, count: 10_000)
    for date in dates { isSeen[date.year] = true }
    let seen = isSeen.indices.filter { isSeen[$0] }
    if let first = seen.first, let last = seen.last, last - first < Self.most {
      all = Array(first...last)
    } else {
      all = seen
    }
  }

  /// The number of years.
  public var count: Int { all.count }

  /// The place of a year among them; `nil` if nothing is counted in it.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of years.
  public func place(of year: Int) -> Int? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle] < year { low = middle + 1 } else { high = middle }
    }
    return low < all.count && all[low] == year ? low : nil
  }

  /// Counts dates: a number for each year, in their order.
  func counts(of dates: some Sequence<CalendarDate>) -> [Int] {
    var counts = Array(repeating: 0, count: count)
    for date in dates {
      if let place = place(of: date.year) { counts[place] += 1 }
    }
    return counts
  }

  /// Counts dates by month: twelve numbers for each year, in their order.
  func monthlyCounts(of dates: some Sequence<CalendarDate>) -> [Int] {
    var counts = Array(repeating: 0, count: count * 12)
    for date in dates {
      if let place = place(of: date.year) { counts[place * 12 + date.month - 1] += 1 }
    }
    return counts
  }
}
