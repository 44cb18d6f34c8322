/// Rows of CSV as RFC 4180 has them: quotation marks where a field needs them, and CR LF behind each row, which SQLite,
/// spreadsheets and the libraries of other languages take.
///
/// A field that begins as a formula does stays as it is: an apostrophe before it would be another text in all programs
/// but spreadsheets.
enum CSVRow {
  static func append(_ fields: [String], to bytes: inout [UInt8]) {
    for (place, field) in fields.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      var field = field
      field.withUTF8 { append($0.span, to: &bytes) }
    }
    bytes.append("\r\n")
  }

  private static func append(_ field: borrowing Span<UInt8>, to bytes: inout [UInt8]) {
    var needsQuotes = false
    for place in field.indices {
      let byte = field[place]
      if byte == comma || byte == quote || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        needsQuotes = true
        break
      }
    }
    if needsQuotes { bytes.append(quote) }
    for place in field.indices {
      switch field[place] {
      case quote: bytes.append("\"\"")
      // Many readers take it for the end.
      case 0: bytes.appendScalar(0xFFFD)
      case let byte: bytes.append(byte)
      }
    }
    if needsQuotes { bytes.append(quote) }
  }

  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
}
