/// For a string in quotation marks in Graphviz's language. A backslash is doubled, so that none is left before what follows;
/// hidden characters are shown.
enum DOTEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    VisibleEscape.isVerbatim(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    default:
      output.append("\\")
      VisibleEscape.escape(value, to: &output)
    }
  }
}

/// For a label, in which Graphviz also reads the references of HTML.
enum DOTLabelEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    DOTEscape.isVerbatim(byte) && byte != UInt8(ascii: "&")
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    if value == 0x26 { output.append("&amp;") } else { DOTEscape.escape(value, to: &output) }
  }
}
