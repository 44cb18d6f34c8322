/// For the message of a GitHub workflow command. GitHub turns `%0A` back into a line end.
enum WorkflowCommandEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "%")
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    switch value {
    case 0x0A, 0x0D, 0x25, 0x2C, 0x3A:
      output.append("%")
      output.appendHexadecimal(UInt64(value), width: 2)
    default: VisibleEscape.escape(value, to: &output)
    }
  }
}

/// For a property of a GitHub workflow command, which a comma or colon would end.
enum WorkflowPropertyEscape: TextEscape {
  static func isVerbatim(_ byte: UInt8) -> Bool {
    WorkflowCommandEscape.isVerbatim(byte) && byte != UInt8(ascii: ":") && byte != UInt8(ascii: ",")
  }

  static func escape(_ value: UInt32, to output: inout [UInt8]) {
    WorkflowCommandEscape.escape(value, to: &output)
  }
}
