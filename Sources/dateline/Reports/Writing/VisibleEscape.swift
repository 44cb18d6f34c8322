/// For people: hidden characters are shown as Swift would write them, `\n` or `\u{1B}`.
enum VisibleEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x09: output.append("\\t")
    case 0x0A: output.append("\\n")
    case 0x0D: output.append("\\r")
    default:
      output.append("\\u{")
      output.appendHexadecimal(UInt64(value))
      output.append("}")
    }
  }
}
