extension FoldedText {
  /// Appends the folded text, without blanks at its ends, as UTF-8 to some bytes; blanks of any width become spaces, and
  /// ill-formed bytes stay what they are.
  func appendUTF8(to bytes: inout [UInt8]) {
    let isBlank = { (symbol: UInt32) in symbol == 0x20 || symbol == 0x09 || symbol == 0x3000 || symbol == 0xA0
    }
    let text = symbols.drop(while: isBlank)
    guard let last = text.lastIndex(where: { !isBlank($0) }) else { return }
    for symbol in text[...last] {
      if isBlank(symbol) {
        bytes.append(UInt8(ascii: " "))
      } else if symbol < 0x80 {
        bytes.append(UInt8(symbol))
      } else if let scalar = Unicode.Scalar(symbol) {
        bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
      } else {
        bytes.append(UInt8(truncatingIfNeeded: symbol))
      }
    }
  }
}
