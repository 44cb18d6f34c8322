import DatelineSyntax

/// Writes HTML as it goes. Markup comes from the program's own words alone: everything else is a text or the value of an
/// attribute, which are escaped, and an element that is begun is ended.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init() {
    append("<!doctype html>\n")
  }

  /// Writes an element.
  mutating func element(
    _ name: StaticString, _ attributes: [HTMLAttribute] = [], _ content: (inout HTMLWriter) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    append("</")
    append(name)
    append(">")
  }

  /// Writes an element that holds a text.
  mutating func element(_ name: StaticString, _ attributes: [HTMLAttribute], _ text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that holds a text and has no attributes.
  mutating func element(_ name: StaticString, _ text: String) {
    element(name) { $0.text(text) }
  }

  /// Writes an element that holds nothing and has no end tag.
  mutating func void(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    begin(name, attributes)
  }

  /// Writes the program's own style sheet, in which nothing is escaped.
  mutating func style(_ sheet: StaticString) {
    append("<style>")
    append(sheet)
    append("</style>")
  }

  /// Breaks the line between elements, for whoever looks at the source.
  mutating func breakLine() { append("\n") }

  mutating func text(_ text: String) {
    self.text(Array(text.utf8))
  }

  /// Writes a text of a page. What is no UTF-8, or can't be seen but may do harm, becomes U+FFFD.
  mutating func text(_ text: [UInt8]) {
    var offset = 0
    var copied = 0
    func flush(_ bytes: inout [UInt8]) { bytes += text[copied..<offset] }
    while offset < text.count {
      let unit = UTF8Decoding.unit(at: offset, in: text.span)
      if let escaped = Self.escape(unit.scalar) {
        flush(&bytes)
        append(escaped)
        copied = offset + unit.length
      }
      offset += max(unit.length, 1)
    }
    flush(&bytes)
  }

  private mutating func begin(_ name: StaticString, _ attributes: [HTMLAttribute]) {
    append("<")
    append(name)
    for attribute in attributes {
      append(" ")
      append(attribute.name)
      append("=\"")
      text(attribute.value)
      append("\"")
    }
    append(">")
  }

  private mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// What stands for a scalar, `nil` for itself; it is good in a text and in the value of an attribute.
  private static func escape(_ scalar: Unicode.Scalar?) -> StaticString? {
    guard let scalar else { return "\u{FFFD}" }
    switch scalar.value {
    case 0x26: return "&amp;"
    case 0x3C: return "&lt;"
    case 0x3E: return "&gt;"
    case 0x22: return "&quot;"
    case 0x27: return "&#39;"
    case 0x09, 0x0A: return nil
    default: return HiddenScalars.contains(scalar.value) ? "\u{FFFD}" : nil
    }
  }
}
