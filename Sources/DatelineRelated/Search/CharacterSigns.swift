/// Which characters a text has, a bit for each or for several, so that most texts that lack one of a query's are passed
/// over without a look.
struct CharacterSigns: Sendable {
  private var bits: SIMD4<UInt64> = .zero

  /// The signs of folded text in UTF-8. What of a text is cut off within a character adds none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(of text: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        let letter = byte &- UInt8(ascii: "a")
        let digit = byte &- UInt8(ascii: "0")
        if letter < 26 { insert(Int(letter)) } else if digit < 10 { insert(26 + Int(digit)) }
      } else if byte >= 0xE1, offset + 2 < text.count {
        // The bits that letters and digits leave are for all other characters.
        let character = UInt32(byte) << 16 | UInt32(text[offset + 1]) << 8 | UInt32(text[offset + 2])
        insert(36 + Int(((character &* 0x9E37_79B1) >> 16) % 220))
        offset += 2
      }
      offset += 1
    }
  }

  /// The signs of no text.
  init() {}

  private mutating func insert(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// Adds the signs of another text.
  mutating func formUnion(_ other: CharacterSigns) { bits |= other.bits }

  /// Whether a text may have all characters of another one.
  @inline(__always)
  func mayHold(_ other: CharacterSigns) -> Bool { bits & other.bits == other.bits }
}
