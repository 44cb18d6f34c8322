import DatelineArchive
import DatelineAuthoring
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// The day under whose heading a part of an index stands; `nil` for the link to the day before.
  func date(of day: DayIndex.Day) -> CalendarDate? {
    guard let link = day.heading?.link else { return document.facts.date }
    guard dayIndex?.previousDay?.node != link.node else { return nil }
    let path = link.destination.flatMap(ArchiveIndex.path(ofDestination:))
    let place = path.flatMap { try? PagePath(archivePath: $0.bytes.span) }
    return place?.date ?? document.facts.date
  }

  /// The pages of a day that this index doesn't list yet, by path.
  func missingPages(of date: CalendarDate, in index: ArchiveIndex) -> [PageFacts] {
    index.pages(of: date, withoutLinkOn: document.facts).compactMap { index.pages[$0] }
  }

  /// Adds the entries of the day's pages that the index doesn't list yet.
  func addEntries(of day: DayIndex.Day, _ line: BegunText, to collector: inout CompletionCollector) {
    guard let index, let date = date(of: day) else { return }
    let isMark = { (byte: UInt8) in
      byte == UInt8(ascii: "#") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "[")
    }
    let words = BegunWords(line.typed.utf8.drop(while: isMark))
    let (topic, hasOwnTopic) = topic(above: line.range.lowerBound, in: day)
    let lineEnd = tree.lineEnd(near: line.range.lowerBound)
    let (before, after) = blankLines(around: line, in: day, lineEnd)
    for page in missingPages(of: date, in: index) where Self.isListable(page) {
      guard let found = words.found(in: page) else { continue }
      var entry = NewIndexEntry(of: page, below: topic, in: dialect)
      if hasOwnTopic { entry.topic = nil }
      guard let text = try? entry.written(in: dialect, lineEnd: lineEnd) else { continue }
      collector.add(
        (page.headline?.bytes ?? [])[...].trimmedDescription, .page,
        detail: page.topic?.bytes[...].trimmedDescription,
        filterText: line.filterText(of: page, found: found), replacing: line.range,
        with: before + text + after,
        subject: .page(page.path))
    }
  }

  /// The topic under which a line stands, and whether it is that of its own entry.
  private func topic(above offset: Int, in day: DayIndex.Day) -> (topic: [UInt8]?, isOwn: Bool) {
    let entries = day.entries.filter {
      $0.topic != nil && $0.topic.map { $0.range.lowerBound < offset } ?? false
    }
    guard let last = entries.last else { return (nil, false) }
    let isOwn =
      last.heading == nil
      || last.heading.map { $0.range.lowerBound >= offset || $0.range.contains(offset) } ?? false
    return (Array(last.topic?.text?.bytes ?? []), isOwn)
  }

  /// What sets an entry off from those above and below.
  private func blankLines(
    around line: BegunText, in day: DayIndex.Day, _ lineEnd: [UInt8]
  ) -> (before: [UInt8], after: [UInt8]) {
    let start = line.range.lowerBound
    var before: [UInt8] = []
    if day.heading?.range.upperBound == start {
      before = lineEnd
    } else if let above = day.entries.last(where: { $0.range.upperBound == start }), above.heading != nil {
      for _ in 0..<max(0, dialect.blankLines.betweenEntries) { before += lineEnd }
    }
    if line.range.upperBound == bytes.count { return (before, lineEnd) }
    let lines = document.text.lines
    let next = lines.range(ofLine: lines.line(containing: start)).upperBound
    return (before, next == day.range.upperBound && next < bytes.count ? lineEnd : [])
  }

  /// Adds the heading of the index's day, or once it is there the link to the day before.
  func addDayHeadings(_ line: BegunText, today: CalendarDate?, to collector: inout CompletionCollector) {
    guard let date = document.facts.date else { return }
    let others = (dayIndex?.days ?? []).filter { $0.heading?.link != nil }
    if others.isEmpty {
      let text = heading("\(date)", to: date)
      guard isBegun(text, line) else { return }
      collector.add(
        text, .skeleton, filterText: line.filterText(text), replacing: line.range, with: Array(text.utf8))
    } else if dayIndex?.previousDay == nil, let before = index?.indexedDay(before: date) {
      let text = heading(dialect.previousDayLabel, to: before)
      guard isBegun(text, line) else { return }
      collector.add(
        text, .section, detail: "\(before)", filterText: line.filterText(text), replacing: line.range,
        with: Array(text.utf8))
    }
  }

  private func heading(_ text: String, to date: CalendarDate) -> String {
    "## [\(text)](\(String(decoding: date.indexDestination(prefix: dialect.indexLinkPrefix), as: UTF8.self)))"
  }
}
