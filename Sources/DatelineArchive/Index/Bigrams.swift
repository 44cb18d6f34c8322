/// Which pairs of neighbouring characters a text has, by a hash of each: a cheap sign of how alike two texts are.
struct Bigrams: Hashable, Sendable {
  /// The number of characters.
  private(set) var characterCount: UInt32 = 0
  private(set) var low: UInt64 = 0
  private(set) var high: UInt64 = 0

  /// The pairs of an empty text.
  init() {}

  /// The pairs of a text for which they were collected before.
  init(characterCount: UInt32, low: UInt64, high: UInt64) {
    self.characterCount = characterCount
    self.low = low
    self.high = high
  }

  /// Collects the pairs of a text in UTF-8.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ bytes: [UInt8]) {
    var count: UInt32 = 0
    var bits: (low: UInt64, high: UInt64) = (0, 0)
    bytes.withUnsafeBytes { bytes in
      var previous: UInt32 = 0
      var offset = 0
      while offset < bytes.count {
        let character = Self.character(at: offset, in: bytes)
        let hash = (previous &* 31 ^ character.bytes) &* 0x9E37_79B1
        // Each place is as likely as any other, so that a branch would be guessed wrong half the time.
        let bit: UInt64 = 1 &<< UInt64(hash &>> 26)
        let isHigh = 0 &- UInt64(hash &>> 25 & 1)
        bits.low |= bit & ~isHigh
        bits.high |= bit & isHigh
        previous = character.bytes
        offset &+= character.length
        count &+= 1
      }
    }
    characterCount = count
    (low, high) = bits
  }

  /// A character as its bytes, read in one piece.
  @inline(__always)
  private static func character(at offset: Int, in bytes: UnsafeRawBufferPointer) -> (
    bytes: UInt32, length: Int
  ) {
    var word: UInt32 = 0
    if offset &+ 4 <= bytes.count {
      word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    } else {
      for place in (offset..<bytes.count).reversed() { word = word << 8 | UInt32(bytes[place]) }
    }
    // Most characters are of ASCII, or of three bytes.
    if word & 0x80 == 0 { return (word & 0x7F, 1) }
    if word & 0xF0 == 0xE0 { return (word & 0xFF_FFFF, 3) }
    return word & 0xE0 == 0xC0 ? (word & 0xFFFF, 2) : (word, 4)
  }

  /// Whether at most `limit` edits may lie between two texts. It may say yes too often, never no wrongly.
  func mayBeNear(_ other: Bigrams, limit: Int) -> Bool {
    // An edit changes at most two pairs of each text, a swap of neighbours three.
    (low ^ other.low).nonzeroBitCount + (high ^ other.high).nonzeroBitCount <= 6 * limit
  }
}
