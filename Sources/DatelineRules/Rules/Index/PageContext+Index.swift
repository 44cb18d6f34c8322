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

  /// The known dialects, as far as the page shows them.
  var knownDialects: [Dialect] { archive?.dialects.all ?? Dialects.builtIn.all }

  /// A piece of an event page, to be named as a related place.
  func place(of page: PageFacts, _ message: String) -> Diagnostic.RelatedPlace {
    Diagnostic.RelatedPlace(file: page.path, message: message)
  }
}

extension SyntaxNode {
  /// The text of a node as a message quotes it: long ones are cut, and blanks at the ends don't count.
  var quotation: String { Quotation.text(of: bytes) }
}

/// Shortens what messages quote.
enum Quotation {
  /// The most characters that are quoted.
  private static let limit = 80

  static func text(of bytes: some Collection<UInt8>) -> String {
    // A character has few bytes, so that no more need be decoded than could be shown.
    let decoded = String(decoding: bytes.prefix(limit * 8), as: UTF8.self)
    var text = decoded[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text.count > limit ? text.prefix(limit) + "…" : String(text)
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
      && knownDialects.contains { destination.bytes.elementsEqual(($0.indexLinkPrefix + rest).utf8) }
  }
}
