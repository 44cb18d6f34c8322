import DatelineSyntax
import LanguageServerProtocol

/// A document as the client has it. Columns are counted anew by the standard library, not as the server does.
struct EditedText {
  private(set) var bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The nearest place at or before an offset where something can be typed: not in a character or a line end.
  func place(atOrBefore offset: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset > 0, offset < bytes.count {
      let isContinuation = bytes[offset] & 0xC0 == 0x80
      let isInLineEnd = bytes[offset] == 0x0A && bytes[offset - 1] == 0x0D
      guard isContinuation || isInLineEnd else { break }
      offset -= 1
    }
    return offset
  }

  /// The line and column of a place.
  func position(of place: Int, _ encoding: PositionEncoding) -> LSPAny {
    var line = 0
    var start = 0
    for offset in 0..<place {
      let isEnd =
        bytes[offset] == 0x0A
        || (bytes[offset] == 0x0D && (offset + 1 == bytes.count || bytes[offset + 1] != 0x0A))
      if isEnd { (line, start) = (line + 1, offset + 1) }
    }
    let before = String(decoding: bytes[start..<place], as: UTF8.self)
    let column =
      switch encoding {
      case .utf8: before.utf8.count
      case .utf16: before.utf16.count
      case .utf32: before.unicodeScalars.count
      }
    return ["line": .integer(line), "character": .integer(column)]
  }

  func range(_ range: Swift.Range<Int>, _ encoding: PositionEncoding) -> LSPAny {
    ["start": position(of: range.lowerBound, encoding), "end": position(of: range.upperBound, encoding)]
  }

  mutating func replace(_ range: Swift.Range<Int>, by text: String) {
    bytes.replaceSubrange(range, with: text.utf8)
  }
}
