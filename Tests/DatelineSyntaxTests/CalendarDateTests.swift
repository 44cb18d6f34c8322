import DatelineSyntax
import Testing

@Suite struct CalendarDateTests {
  @Test func leapYearsAreGregorian() {
    #expect(CalendarDate(year: 2000, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2016, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: 2015, month: 2, day: 29) == nil)
    #expect(CalendarDate(year: 2015, month: 4, day: 31) == nil)
    #expect(CalendarDate(year: 10_000, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 2015, month: 13, day: 1) == nil)
    #expect(CalendarDate(year: 2015, month: 1, day: 0) == nil)
    #expect(CalendarDate(year: .min, month: .max, day: .min) == nil)
  }

  @Test func spellingsAreTold() throws {
    let plain = try CalendarDate.parse("1999-01-1")
    #expect(plain.date == CalendarDate(year: 1999, month: 1, day: 1))
    #expect(plain.isMonthPadded && !plain.isDayPadded)
    #expect(try CalendarDate.parse("1999-01-01").isDayPadded)
    #expect(try !CalendarDate.parse("1999-1-20").isMonthPadded)
    #expect(try !CalendarDate.parse("2015-11-20").isDayPadded)
  }

  @Test(arguments: [
    "", "2015", "2015-11", "2015-11-", "2015--1", "15-11-20", "2015-11-200", "2015/11/20", "2015-1-2x",
    "2015-11-2 ", " 2015-11-2", "+015-11-20", "2015-111-2", "２０１５-11-20", "2015-11-20-",
  ])
  func malformedDatesAreRefused(text: String) {
    #expect(throws: CalendarDate.ParsingError.malformed) { try CalendarDate.parse(text) }
  }

  @Test func impossibleDatesAreNotMalformed() {
    #expect(throws: CalendarDate.ParsingError.notACalendarDate(year: 2015, month: 2, day: 30)) {
      try CalendarDate.parse("2015-02-30")
    }
    #expect(throws: CalendarDate.ParsingError.notACalendarDate(year: 2015, month: 0, day: 0)) {
      try CalendarDate.parse("2015-00-0")
    }
  }

  @Test func dayNumbersCountEveryDay() throws {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CalendarDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    var number = try #require(CalendarDate(year: 0, month: 1, day: 1)).dayNumber
    for year in 0...9999 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          guard date.dayNumber == number, CalendarDate(dayNumber: number) == date else {
            Issue.record("\(date) is not day \(number)")
            return
          }
          number += 1
        }
      }
    }
    #expect(CalendarDate(dayNumber: number) == nil)
    #expect(CalendarDate(dayNumber: .min) == nil)
    #expect(CalendarDate(dayNumber: .max) == nil)
  }

  @Test func addingStopsAtTheEndsOfTheCalendar() throws {
    let date = try #require(CalendarDate(year: 2016, month: 2, day: 28))
    #expect(date.adding(days: 2)?.description == "2016-03-1")
    #expect(date.adding(days: -59)?.description == "2015-12-31")
    #expect(date.adding(days: .max) == nil)
    #expect(date.adding(days: .min) == nil)
  }

  @Test func formsDifferInZeros() throws {
    let date = try #require(CalendarDate(year: 315, month: 1, day: 5))
    #expect(date.description == "0315-01-5")
    #expect(date.isoDescription == "0315-01-05")
    #expect(date.pathComponents == "0315/01/5")
  }

  @Test func datesAreOrderedAsDates() throws {
    let early = try #require(CalendarDate(year: 2015, month: 5, day: 8))
    let late = try #require(CalendarDate(year: 2015, month: 5, day: 22))
    #expect(early < late)
  }
}
