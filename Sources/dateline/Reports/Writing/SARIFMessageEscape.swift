/// For the messages of SARIF, in which `{0}` would be a placeholder and `[text](address)` a link.
enum SARIFMessageEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("): false
    default: JSONEscape.isVerbatim(byte)
    }
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x7B: output.append("{{")
    case 0x7D: output.append("}}")
    case 0x28:
      // An escaped bracket ends no link text; alone it needs no escape.
      if output.last == UInt8(ascii: "]") {
        output.removeLast()
        output.append("\\\\](")
      } else {
        output.append("(")
      }
    default: JSONEscape.escape(value, to: &output)
    }
  }
}
