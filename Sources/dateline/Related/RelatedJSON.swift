import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// One JSON array with an object for each page, each on its line. Lines and columns are 1-based, columns count UTF-8
/// bytes, and pages are named relative to the archive root.
struct RelatedJSON {
  private var writer = JSONWriter()
  private var isEmpty = true

  init() {
    writer.beginArray()
  }

  /// What is to be written once there are further pages.
  mutating func render(_ pages: [RelatedPage]) -> [UInt8] {
    for page in pages {
      isEmpty = false
      writer.breakLine()
      Self.append(page, to: &writer)
    }
    return writer.take()
  }

  /// The end of the array.
  mutating func end() -> [UInt8] {
    if !isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.take()
  }

  private static func append(_ page: RelatedPage, to writer: inout JSONWriter) {
    let positions = positions(in: page)
    writer.beginObject()
    writer.member("page", page.path.bytes)
    writer.key("entities")
    writer.beginArray()
    for name in page.answer.names {
      writer.beginObject()
      writer.member("name", name.name.bytes)
      writer.member("probability", decimal: name.probability)
      writer.member("rarity", decimal: name.rarity)
      writer.member("standing", "\(name.standing)")
      writer.key("ranges")
      writer.beginArray()
      for place in name.places { append(page.range(of: place), positions, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.member("sharing", page.answer.isByWords ? "words" : "names")
    writer.key("related")
    writer.beginArray()
    for suggestion in page.answer.suggestions { append(suggestion, page, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private static func append(_ suggestion: Suggestion, _ page: RelatedPage, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("path", suggestion.destination(in: page.dialect))
    writer.member("headline", suggestion.page.headline?.bytes ?? [])
    writer.key("date")
    if let date = suggestion.page.date { writer.string(date.isoDescription) } else { writer.null() }
    writer.key("context")
    writer.beginArray()
    for name in suggestion.context { writer.string(name.bytes) }
    writer.endArray()
    writer.member("score", decimal: suggestion.score)
    writer.key("shared")
    writer.beginArray()
    for place in suggestion.shared {
      let name = page.answer.names[place]
      writer.beginObject()
      writer.member("name", name.name.bytes)
      writer.member("probability", decimal: name.probability)
      writer.member("rarity", decimal: name.rarity)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// The positions of all places of names, each counted on from the one before.
  private static func positions(in page: RelatedPage) -> [Int: SourcePosition] {
    let lines = LineIndex(page.original.span)
    let ranges = page.answer.names.flatMap(\.places).map(page.range)
    var positions: [Int: SourcePosition] = [:]
    var last: SourcePosition?
    for offset in (ranges.map(\.lowerBound) + ranges.map(\.upperBound)).sorted() {
      last = lines.position(at: offset, in: page.original.span, after: last)
      positions[offset] = last
    }
    return positions
  }

  private static func append(
    _ range: Range<Int>, _ positions: [Int: SourcePosition], to writer: inout JSONWriter
  ) {
    guard let start = positions[range.lowerBound], let end = positions[range.upperBound] else { return }
    writer.beginObject()
    writer.object("start") { append(start, to: &$0) }
    writer.object("end") { append(end, to: &$0) }
    writer.endObject()
  }

  private static func append(_ position: SourcePosition, to writer: inout JSONWriter) {
    writer.member("line", position.line + 1)
    writer.member("column", position.utf8Column + 1)
  }
}
