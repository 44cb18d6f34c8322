import ArgumentParser
import DatelineAuthoring
import DatelineSyntax

/// Asks a person for a new entry, one piece after the other.
struct EntryQuestions {
  private let dialect: Dialect?

  init(dialect: Dialect?) {
    self.dialect = dialect
  }

  /// Asks until all is told.
  ///
  /// - Throws: `CommandFailure` if the input ends before that.
  func ask() throws(CommandFailure) -> NewEntry {
    let date = try required("Day (2015-11-20)") { try calendarDate($0) }
    let headline = try required("Headline") { text in
      if text.allSatisfy({ $0 == " " }) { throw ValidationError("there is no page without a headline") }
      return text
    }
    let topic = try answer("Topic (may be empty)")
    let summary = try answer("Summary (may be empty)")
    var sources: [NewSource] = []
    while true {
      let text = try answer("Source, as URL or Name=URL (empty for no more)")
      if text.isEmpty { break }
      do throws(AuthoringRefusal) {
        sources.append(try NewSource(Array(text.utf8)))
      } catch {
        Output.complain(error.description)
      }
    }
    return NewEntry(
      date: date, headline: headline.utf8, summary: Array(summary.utf8), topic: Array(topic.utf8),
      sources: sources, dialect: dialect)
  }

  /// Asks again until the answer will do.
  private func required<Value>(
    _ question: String, _ read: (String) throws -> Value
  ) throws(CommandFailure) -> Value {
    while true {
      let text = try answer(question)
      do {
        return try read(text)
      } catch {
        Output.complain("\(error)")
      }
    }
  }

  private func answer(_ question: String) throws(CommandFailure) -> String {
    try Output.write(Array("\(question): ".utf8), to: .error)
    guard let line = readLine() else {
      try Output.write([UInt8(ascii: "\n")], to: .error)
      throw CommandFailure("the input ended; nothing is written")
    }
    return line
  }
}
