import DatelineArchive
import DatelineAuthoring
import DatelineSyntax

extension PageSnapshot {
  /// Adds what an empty document may become: an event page, or the index of a day.
  func addPage(_ line: BegunText, today: CalendarDate?, to collector: inout CompletionCollector) {
    switch tree.kind {
    case .eventPage:
      guard let date = document.facts.date ?? today else { return }
      addEventPage(of: date, line, to: &collector)
    case .dayIndex:
      guard let date = document.facts.date else { return }
      addIndex(of: date, line, to: &collector)
    }
  }

  // MARK: Event pages

  private func addEventPage(of date: CalendarDate, _ line: BegunText, to collector: inout CompletionCollector)
  {
    let name = document.facts.place?.name ?? Array(document.path.name)
    var new = NewEventPage(path: PagePath(date: date, name: name), headline: "Headline".utf8)
    if dialect.topicLine == .required { new.topic = Array("Topic".utf8) }
    new.sources = [NewListItem(link: NewListItem.Link(text: "Publisher".utf8, destination: "https://".utf8))]
    // Without words to be gone over, a summary would be a blank line too many.
    guard let plain = skeleton(new)?.plain else { return }
    new.summary = Array("Summary".utf8)
    guard let snippet = skeleton(new)?.snippet else { return }
    collector.add(
      "Event page of \(date)", .skeleton, detail: dialect.name, filterText: line.filterText("### \(date)"),
      replacing: line.range, with: Array(withLineEnds(plain).utf8), snippet: withLineEnds(snippet))
  }

  /// A page as plain text without its words, and as a snippet with them to be gone over.
  private func skeleton(_ new: NewEventPage) -> (plain: String, snippet: String)? {
    guard let written = try? new.written(in: dialect, dialects: dialects) else { return nil }
    let page = EventPage(SyntaxTree(parsing: written, as: .eventPage, dialects: dialects))
    let source = page.sources?.items.first { _ in true }
    let places = [
      page.topic?.text, page.headline?.text, page.summary?.text, source?.linkText, source?.destination,
    ].compactMap(\.self)
    var (plain, snippet) = ("", Snippet())
    var end = 0
    for (number, place) in places.enumerated() {
      let words = String(decoding: written[end..<place.range.lowerBound], as: UTF8.self)
      plain += words
      snippet.add(words)
      snippet.addPlace(number + 1, place.description)
      if place.kind == .destination { plain += place.description }
      end = place.range.upperBound
    }
    let related = dialect.label(of: .relatedSection).map { "\n### \($0):\n\n1. " } ?? ""
    let rest = String(decoding: written[end...], as: UTF8.self) + related
    snippet.add(rest)
    snippet.addPlace(0)
    return (plain + rest + "\n", snippet.text + "\n")
  }

  /// A text with the line ends that the document has.
  private func withLineEnds(_ text: String) -> String {
    let lineEnd = String(decoding: tree.lineEnd(near: 0), as: UTF8.self)
    return lineEnd == "\n"
      ? text : text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }

  // MARK: Indexes

  private func addIndex(of date: CalendarDate, _ line: BegunText, to collector: inout CompletionCollector) {
    guard let text = indexText(of: date) else { return }
    let count = index?.day(date)?.pages.count ?? 0
    collector.add(
      "Index of \(date)", .skeleton, detail: "\(count) \(count == 1 ? "event" : "events")",
      filterText: line.filterText("## \(date)"), replacing: line.range,
      with: Array(withLineEnds(String(decoding: text, as: UTF8.self)).utf8))
  }

  /// The index of a day as the archive's commands write it.
  private func indexText(of date: CalendarDate) -> [UInt8]? {
    if let archive {
      let own = document.path
      let reader = ArchiveReader(index: archive.archive, dialect: dialect) { path throws(FileProblem) in
        // What is empty is to be written anew.
        if path == own { throw FileProblem(path: path, kind: .vanished) }
        return try archive.read(path)
      }
      let changes = (try? reader.aligningIndexes(of: [date]))?.changes ?? []
      if let text = changes.first(where: { $0.path == own })?.replacement { return text }
    }
    let new = NewDayIndex(date: date, previousDay: index?.indexedDay(before: date), entries: [])
    return try? new.written(in: dialect, dialects: dialects)
  }
}
