import DatelineArchive
import DatelineSyntax

extension PageContext {
  /// The day that the page is the index of; `nil` for event pages and the front page.
  var indexedDate: CalendarDate? {
    guard dayIndex != nil, let place = facts.place, place.isDayIndex else { return nil }
    return place.date
  }

  /// The entry of a link of a day index.
  func entry(of link: PageFacts.Link) -> DayIndex.Entry? {
    guard tree.nodes.indices.contains(link.position) else { return nil }
    return DayIndex.Entry(tree.nodes[link.position])
  }

  /// A page, or a text on it, to be named as a related place.
  func place(of page: PageFacts, at place: PageFacts.Place? = nil, _ message: String)
    -> Diagnostic.RelatedPlace
  {
    Diagnostic.RelatedPlace(
      file: page.path, range: place?.range, line: place?.line ?? 0, message: message)
  }
}

extension SyntaxNode {
  /// The text of a node as a message quotes it: long ones are cut.
  var quotation: String { Quotation.text(of: bytes) }
}

/// Shortens what messages quote.
enum Quotation {
  /// The most characters that are quoted.
  private static let limit = 80

  /// Two texts that differ: if both begin alike for longer than is quoted, from shortly before they part.
  static func difference(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> (
    left: String, right: String
  ) {
    let whole = (left: text(of: left), right: text(of: right))
    guard whole.left == whole.right else { return whole }
    let shared = zip(left, right).prefix { $0 == $1 }.count
    var start = max(0, shared - 24)
    // A character is not cut.
    while start > 0, left.dropFirst(start).first.map({ $0 & 0xC0 == 0x80 }) ?? false { start -= 1 }
    let lead = start > 0 ? "…" : ""
    return (lead + text(of: left.dropFirst(start)), lead + text(of: right.dropFirst(start)))
  }

  static func text(of bytes: some Collection<UInt8>) -> String {
    // A character has few bytes, so that no more need be decoded than could be shown, and most texts have fewer than the
    // limit however long their characters are.
    let decoded = String(decoding: bytes.prefix(limit * 8), as: UTF8.self)
    guard decoded.unicodeScalars.count > limit else { return decoded }
    let shown = decoded.prefix(limit)
    return shown.endIndex < decoded.endIndex ? shown + "…" : decoded
  }
}

extension PageContext {
  /// The section of a day index that links to the day before: the last one, unless its heading is a date.
  var previousDay: DayIndex.Day? {
    guard indexedDate != nil, facts.dayCount > 1, let last = dayIndex?.days.last else { return nil }
    if let text = last.heading?.link?.text, Self.isDate(text) { return nil }
    return last
  }

  /// Whether a text is spelled as a date.
  static func isDate(_ text: SyntaxNode) -> Bool {
    let bytes = Array(text.bytes)
    return (try? CalendarDate.parse(bytes.span)) != nil
  }

  /// What a day index links to as the index of a day.
  func indexLink(to date: CalendarDate) -> String {
    "\(dialect.indexLinkPrefix)/news/\(date.pathComponents)/index.md"
  }

  /// Whether a destination is how a day index links to the index of a day; in any dialect if this one is not certain.
  func isIndexLink(_ destination: SyntaxNode, to date: CalendarDate) -> Bool {
    let rest = "/news/\(date.pathComponents)/index.md"
    if destination.bytes.elementsEqual((dialect.indexLinkPrefix + rest).utf8) { return true }
    return !isDialectCertain
      && dialects.all.contains { destination.bytes.elementsEqual(($0.indexLinkPrefix + rest).utf8) }
  }
}
