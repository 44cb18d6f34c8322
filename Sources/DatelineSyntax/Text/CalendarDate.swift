/// A day of the Gregorian calendar, from 0000-01-01 to 9999-12-31.
public struct CalendarDate: Hashable, Comparable, Sendable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 0 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, from 1.
  public var day: Int { Int(storedDay) }

  /// Creates the date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.dayCount(month: month, year: year)
    else { return nil }
    self.init(checkedYear: year, month: month, day: day)
  }

  private init(checkedYear year: Int, month: Int, day: Int) {
    storedYear = Int16(truncatingIfNeeded: year)
    storedMonth = UInt8(truncatingIfNeeded: month)
    storedDay = UInt8(truncatingIfNeeded: day)
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay)
      < (right.storedYear, right.storedMonth, right.storedDay)
  }

  private static func dayCount(month: Int, year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

// MARK: - Counting days

// The conversions count in eras of 400 years, which all have 146,097 days, and in years that begin on 1
// March, so that the leap day comes last.
extension CalendarDate {
  private static let daysPerEra = 146_097
  /// From 1 March of the year 0 to 1 January 1970.
  private static let epochShift = 719_468

  /// The number of days since 1970-01-01; negative before it.
  public var dayNumber: Int {
    // One era more keeps January and February of the year 0 from going below zero.
    let shifted = year + 400 - (month <= 2 ? 1 : 0)
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return (era - 1) * Self.daysPerEra + dayOfEra - Self.epochShift
  }

  /// Creates the date that lies `dayNumber` days after 1970-01-01, or `nil` outside the years 0 to 9999.
  public init?(dayNumber: Int) {
    guard (-719_528...2_932_896).contains(dayNumber) else { return nil }
    let shifted = dayNumber + Self.epochShift + Self.daysPerEra
    let era = shifted / Self.daysPerEra - 1
    let dayOfEra = shifted % Self.daysPerEra
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      checkedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// The date `days` days later, or earlier where negative; `nil` outside the years 0 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: sum)
  }
}

// MARK: - Reading and writing

extension CalendarDate {
  /// A date as a text spells it.
  public struct Spelling: Hashable, Sendable {
    /// The date.
    public let date: CalendarDate
    /// Whether the month has two digits, as the archive's form wants.
    public let isMonthPadded: Bool
    /// Whether the day begins with a zero, which the archive's form has not.
    public let isDayPadded: Bool
  }

  /// Why a text is no date.
  public enum ParsingError: Error, Hashable, Sendable {
    /// It isn't four digits, one or two, and one or two, with hyphens between.
    case malformed
    /// It has the form of a date, but the calendar has no such day.
    case notACalendarDate(year: Int, month: Int, day: Int)
  }

  /// Reads a date such as `2015-11-20` or `1999-01-1`, and tells how it is spelled.
  ///
  /// - Throws: `ParsingError` where the whole of `bytes` isn't a date.
  public static func parse(_ bytes: Span<UInt8>) throws(ParsingError) -> Spelling {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count >= 8, bytes.count <= 10, bytes[4] == hyphen else { throw .malformed }
    let monthEnd = bytes[6] == hyphen ? 6 : 7
    guard bytes[monthEnd] == hyphen,
      let year = decimal(bytes, 0..<4, digits: 4...4),
      let month = decimal(bytes, 5..<monthEnd, digits: 1...2),
      let day = decimal(bytes, (monthEnd + 1)..<bytes.count, digits: 1...2)
    else { throw .malformed }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw .notACalendarDate(year: year, month: month, day: day)
    }
    return Spelling(
      date: date, isMonthPadded: monthEnd == 7, isDayPadded: bytes[monthEnd + 1] == UInt8(ascii: "0"))
  }

  /// The number that the digits in `range` spell; `nil` for other bytes or another number of digits.
  static func decimal(_ bytes: Span<UInt8>, _ range: Range<Int>, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(range.count) else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  private var yearText: String { Self.padded(year, to: 4) }
  private var monthText: String { Self.padded(month, to: 2) }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// The date in ISO 8601's form, with all zeros: `2015-11-05`.
  public var isoDescription: String { "\(yearText)-\(monthText)-\(Self.padded(day, to: 2))" }

  /// The date as folders of the archive, the day without zero: `2015/11/5`.
  public var pathComponents: String { "\(yearText)/\(monthText)/\(day)" }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as pages write it, the day without zero: `2015-11-5`.
  public var description: String { "\(yearText)-\(monthText)-\(day)" }
}
