import DatelineSyntax

/// The days that a begun date may become: `2015`, `2015-`, `2015-11`, `2015/11/2`.
struct DatePattern: Hashable, Sendable {
  private let year: Int
  private let month: Piece
  private let day: Piece

  /// Whether it is a year alone, which may as well be a word.
  let isYear: Bool

  /// The numbers that some digits begin, or that they are if something follows.
  private struct Piece: Hashable, Sendable {
    let digits: [UInt8]
    let isComplete: Bool

    func contains(_ number: Int) -> Bool {
      if digits.isEmpty { return true }
      let (tens, ones) = (
        UInt8(truncatingIfNeeded: number / 10) + 0x30, UInt8(truncatingIfNeeded: number % 10) + 0x30
      )
      if isComplete || digits.count == 2 {
        return digits.count == 2 ? digits == [tens, ones] : tens == 0x30 && digits[0] == ones
      }
      return digits[0] == tens || (tens == 0x30 && digits[0] == ones)
    }
  }

  /// Reads a begun date; `nil` if it is none.
  init?(_ text: ArraySlice<UInt8>) {
    let pieces = text.split(maxSplits: 3, omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
    }
    guard pieces.count <= 3, let first = pieces.first, first.count == 4,
      pieces.allSatisfy({ $0.allSatisfy { (0x30...0x39).contains($0) } }),
      pieces.dropFirst().allSatisfy({ $0.count <= 2 }),
      // A piece without digits can only be the last one.
      pieces.dropLast().allSatisfy({ !$0.isEmpty })
    else { return nil }
    year = first.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    month = Piece(digits: pieces.count > 1 ? Array(pieces[1]) : [], isComplete: pieces.count > 2)
    day = Piece(digits: pieces.count > 2 ? Array(pieces[2]) : [], isComplete: false)
    isYear = pieces.count == 1
    // `2015-16` is a season.
    guard (1...12).contains(where: month.contains), (1...31).contains(where: day.contains) else { return nil }
  }

  /// Whether the date may become a day.
  func contains(_ date: CalendarDate) -> Bool {
    date.year == year && month.contains(date.month) && day.contains(date.day)
  }

  /// The numbers of the days of the year.
  var dayNumbers: ClosedRange<Int> {
    guard let first = CalendarDate(year: year, month: 1, day: 1) else { return 0...0 }
    return first.dayNumber...(first.dayNumber + 365)
  }
}
