import ArgumentParser
import DatelineSyntax

/// The options of the commands that change an archive.
struct AuthoringOptions: ParsableArguments {
  @OptionGroup var archive: ArchiveOptions

  @Flag(help: "Says what would be done, and writes nothing.")
  var dryRun = false

  @Flag(help: "Shows what would be done as a patch, and writes nothing.")
  var diff = false
}

/// Reads a day such as `2015-11-20`, the month and the day with their zeros or without.
func calendarDate(_ text: String) throws -> CalendarDate {
  do {
    let date = try CalendarDate.parse(Array(text.utf8).span).date
    guard date.year > 0 else { throw ValidationError("there is no year 0; a day is written as 2015-11-20") }
    return date
  } catch let error as ValidationError {
    throw error
  } catch CalendarDate.ParsingError.notACalendarDate(let year, let month, let day) {
    throw ValidationError("the calendar has no day \(year)-\(month)-\(day)")
  } catch {
    throw ValidationError("a day is written as 2015-11-20")
  }
}
