/// For XML text and attribute values alike.
///
/// Line ends and tabs are character references, which attribute normalization leaves alone. Other
/// hidden characters XML 1.0 forbids or discourages, as references too: they are shown as
/// `\u{1B}`.
enum XMLEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x1F, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      false
    default: true
    }
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x22: output.append("&quot;")
    case 0x26: output.append("&amp;")
    case 0x27: output.append("&apos;")
    case 0x3C: output.append("&lt;")
    case 0x3E: output.append("&gt;")
    case 0x09: output.append("&#9;")
    case 0x0A: output.append("&#10;")
    case 0x0D: output.append("&#13;")
    default: VisibleEscape.escape(value, to: &output)
    }
  }
}
