import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// Adds the headings of sections that the page lacks, each with its first item; above the headline the date line.
  func addSectionHeadings(_ line: BegunText, today: CalendarDate?, to collector: inout CompletionCollector) {
    guard let page = eventPage else { return }
    // A begun heading of a wrong level is taken for the headline where there is no other.
    let start = lineStart(of: line)
    let headline = page.headline?.range.lowerBound ?? start
    guard headline < start else {
      if page.dateLine == nil, let date = document.facts.date ?? today {
        addDateLine(of: date, line, to: &collector)
      }
      return
    }
    let others = page.sections.filter { $0.range.lowerBound != start }
    let present = Set(others.map(\.node.kind))
    let missing = Self.sections.filter { !present.contains($0) && dialect.label(of: $0) != nil }
    // What belongs where the line is comes first.
    let (fitting, misplaced) = (
      missing.filter { fits($0, at: line.range.lowerBound, among: others) },
      missing.filter { !fits($0, at: line.range.lowerBound, among: others) }
    )
    for kind in fitting + misplaced { addSection(kind, line, to: &collector) }
  }

  private func addDateLine(of date: CalendarDate, _ line: BegunText, to collector: inout CompletionCollector)
  {
    let destination = String(decoding: date.indexDestination(prefix: dialect.dateLinkPrefix), as: UTF8.self)
    let text = "### [\(date)](\(destination))"
    guard isBegun(text, line) else { return }
    collector.add(
      text, .skeleton, filterText: line.filterText(text), replacing: line.range, with: Array(text.utf8))
  }

  private static let sections: [SyntaxKind] = [.sourcesSection, .changesSection, .relatedSection]

  private func lineStart(of line: BegunText) -> Int {
    document.text.lines.range(ofLine: document.text.lines.line(containing: line.range.lowerBound)).lowerBound
  }

  private func fits(_ kind: SyntaxKind, at offset: Int, among sections: [Section]) -> Bool {
    guard let rank = Self.sections.firstIndex(of: kind) else { return false }
    return sections.allSatisfy { section in
      guard let other = Self.sections.firstIndex(of: section.node.kind) else { return true }
      return (other < rank) == (section.range.lowerBound < offset)
    }
  }

  private func addSection(_ kind: SyntaxKind, _ line: BegunText, to collector: inout CompletionCollector) {
    guard let label = dialect.label(of: kind) else { return }
    let heading = "### \(label):"
    guard isBegun(heading, line) else { return }
    let lineEnd = String(decoding: tree.lineEnd(near: line.range.lowerBound), as: UTF8.self)
    let start = heading + lineEnd + lineEnd + "1. "
    var snippet = Snippet()
    snippet.add(start)
    if kind == .sourcesSection {
      snippet.add("[")
      snippet.addPlace(1)
      snippet.add("](")
      snippet.addPlace(2, "https://")
      snippet.add(")")
    }
    snippet.addPlace(0)
    collector.add(
      heading, .section, filterText: line.filterText(heading), replacing: line.range, with: Array(start.utf8),
      snippet: snippet.text)
  }

  /// Whether a line has the beginning of a heading, whatever the number of `#` and blanks.
  func isBegun(_ heading: String, _ line: BegunText) -> Bool {
    let isMark = { (character: Character) in character == "#" || character == " " || character == "\t" }
    let words = line.typed.drop(while: isMark).lowercased()
    return heading.drop(while: isMark).lowercased().hasPrefix(words)
  }
}
