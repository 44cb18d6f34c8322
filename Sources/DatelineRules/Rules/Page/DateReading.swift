import DatelineSyntax

/// What the text of a date line says.
enum DateReading {
  case date(CalendarDate.Spelling)
  case notACalendarDate
  case malformed

  init(_ text: SyntaxNode) {
    do throws(CalendarDate.ParsingError) {
      self = .date(try CalendarDate.parse(text.tree.bytes.span.extracting(text.range)))
    } catch {
      switch error {
      case .malformed: self = .malformed
      case .notACalendarDate: self = .notACalendarDate
      }
    }
  }
}
