import DatelineSyntax

/// A text as names are looked for in it: case, accents, width, and Chinese variants folded.
///
/// Its storage is used again for the next text.
struct FoldedText: Sendable {
  /// What is compared: folded scalars; ill-formed bytes as values beyond the scalars.
  private(set) var symbols: [UInt32] = []
  /// For each symbol the byte offset of the scalar that it comes from; one more at the end.
  private(set) var offsets: [Int] = []

  /// Creates an empty text.
  init() {}

  /// Folds a text.
  init(_ bytes: [UInt8]) { fold(bytes) }

  /// Folds a text in place of the one before.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  mutating func fold(_ bytes: [UInt8]) {
    symbols.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    let span = bytes.span
    var offset = 0
    while offset < span.count {
      let byte = span[offset]
      if byte < 0x80 {
        append(Self.lowercased(byte), at: offset)
        offset += 1
        continue
      }
      let unit = UTF8Decoding.unit(at: offset, in: span)
      if let scalar = unit.scalar {
        append(scalar, at: offset)
      } else {
        append(Self.illFormed + UInt32(byte), at: offset)
      }
      offset += unit.length
    }
    offsets.append(bytes.count)
  }

  private static let illFormed: UInt32 = 0x11_0000

  private mutating func append(_ symbol: UInt32, at offset: Int) {
    symbols.append(symbol)
    offsets.append(offset)
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    switch scalar.value {
    case 0x3400...0x9FFF: append(HanFolding.folded(scalar.value), at: offset)
    // The dot within foreign names, in all its widths.
    case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65: append(0xB7, at: offset)
    // ASCII in full width.
    case 0xFF01...0xFF5E: append(Self.lowercased(UInt8(scalar.value - 0xFEE0)), at: offset)
    case 0x80..<0x590, 0x1E00...0x206F:
      if let ascii = ASCIIFolding.folding(of: scalar) {
        for byte in ascii { append(Self.lowercased(byte), at: offset) }
      } else {
        for scalar in scalar.properties.lowercaseMapping.unicodeScalars { append(scalar.value, at: offset) }
      }
    default: append(scalar.value, at: offset)
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt32 {
    UInt32(byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
  }

  /// Whether a symbol is a letter or a digit of a script that puts blanks between words.
  @inline(__always)
  static func isOfWord(_ symbol: UInt32) -> Bool {
    if symbol < 0x80 { return symbol &- 0x30 < 10 || symbol &- 0x61 < 26 }
    return symbol >= 0xC0 && symbol < 0x1100 && symbol != 0xD7 && symbol != 0xF7
      // Thai, Lao, Tibetan and Burmese put none.
      && !(0x0E00...0x109F).contains(symbol)
  }

  /// Whether a word goes on across the boundary before a symbol, so that no name begins or ends there.
  @inline(__always)
  func isInsideWord(_ place: Int) -> Bool {
    place > 0 && place < symbols.count && Self.isOfWord(symbols[place - 1]) && Self.isOfWord(symbols[place])
  }
}
