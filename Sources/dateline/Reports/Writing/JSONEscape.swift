/// For JSON strings. Hidden characters are escaped too: they are none the less in the string.
enum JSONEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x22: output.append("\\\"")
    case 0x5C: output.append("\\\\")
    case 0x08: output.append("\\b")
    case 0x09: output.append("\\t")
    case 0x0A: output.append("\\n")
    case 0x0C: output.append("\\f")
    case 0x0D: output.append("\\r")
    default:
      // Every hidden scalar fits into one UTF-16 code unit.
      output.append("\\u")
      output.appendHexadecimal(UInt64(value), width: 4)
    }
  }
}
