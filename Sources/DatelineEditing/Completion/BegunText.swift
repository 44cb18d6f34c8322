import DatelineSyntax

/// What is typed already of what is to be put in.
struct BegunText {
  /// What is to be replaced, as byte offsets; on one line, around the cursor.
  let range: Range<Int>
  /// What of that stands before the cursor.
  let typed: String
  /// What is typed, and what surely follows it: `1. ` for `1`.
  private let start: String

  /// - Parameter offset: the cursor, in the range.
  init(_ range: Range<Int>, to offset: Int, in bytes: [UInt8]) {
    self.range = range
    typed = String(
      decoding: bytes[range.lowerBound..<min(max(offset, range.lowerBound), range.upperBound)], as: UTF8.self)
    start = typed
  }

  /// A text of which more is known to follow.
  private init(_ begun: BegunText, start: String) {
    range = begun.range
    typed = begun.typed
    self.start = start
  }

  /// What is typed of the number of an item, with the period and the blank that follow it.
  var withPeriod: BegunText {
    switch typed.utf8.last {
    case (0x30...0x39)?: BegunText(self, start: typed + ". ")
    case UInt8(ascii: ".")?: BegunText(self, start: typed + " ")
    default: self
    }
  }

  /// What clients compare with what is typed: a text if it begins so, else what is typed with the text behind it.
  func filterText(_ text: String) -> String {
    text.hasPrefix(typed) ? text : start + text
  }

  /// What clients compare with what is typed, where its end was found in a text: it goes on from there, and has the whole
  /// text and other words behind.
  func filterText(goingOnIn text: [UInt8], from end: Int, _ others: String...) -> String {
    let rest = text[min(end, text.count)...]
    var filter = start + String(decoding: rest, as: UTF8.self)
    if rest.count < text.count { filter += " " + String(decoding: text, as: UTF8.self) }
    for other in others where !other.isEmpty { filter += " " + other }
    return filter
  }
}
