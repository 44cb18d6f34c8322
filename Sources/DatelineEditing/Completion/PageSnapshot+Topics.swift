import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Adds topics, the one with the latest event first. In an index those of the pages that it doesn't list yet come before.
  func addTopics(_ begun: BegunText, to collector: inout CompletionCollector) {
    guard let archive else { return }
    let words = begun.typed.utf8.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let query = BegunWords(words, readsDates: false)
    var seen: Set<PageFacts.Text> = []
    if tree.kind == .dayIndex, let date = document.facts.date {
      for page in missingPages(of: date, in: archive.archive) {
        guard let topic = page.topic, let found = query.place(in: topic.bytes), seen.insert(topic).inserted
        else { continue }
        add(topic, date, found, begun, to: &collector)
      }
    }
    let topics = archive.related.topics(
      matching: query, besidesThatOf: document.path, limit: collector.room + seen.count)
    for topic in topics.elements where seen.insert(topic.text).inserted {
      add(topic.text, topic.latest, topic.found, begun, to: &collector)
    }
    collector.isIncomplete = collector.isIncomplete || !topics.isComplete
  }

  private func add(
    _ topic: PageFacts.Text, _ date: CalendarDate, _ found: BegunWords.Place, _ begun: BegunText,
    to collector: inout CompletionCollector
  ) {
    guard let string = String(validating: topic.bytes, as: UTF8.self),
      !topic.bytes[...].trimmingBlanks.isEmpty
    else {
      return
    }
    let filterText =
      begun.typed.isEmpty
      ? " \(string)" : begun.filterText(goingOnIn: topic.bytes, from: found.end)
    collector.add(
      topic.bytes[...].trimmedDescription, .topic, detail: date.description, filterText: filterText,
      replacing: begun.range,
      with: Array(" \(string)".utf8), subject: .topic(topic.bytes))
  }
}
