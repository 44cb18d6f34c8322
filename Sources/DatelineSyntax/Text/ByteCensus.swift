/// Whether a text has bytes that need a closer look, found in one pass over all of it.
///
/// Most pages have none, and for them no byte is looked at again.
struct ByteCensus {
  /// Whether there is a CR.
  let hasCarriageReturn: Bool
  /// Whether there is an anomaly, a CR included.
  let hasAnomaly: Bool

  init(_ bytes: [UInt8]) {
    hasAnomaly = !Self.isClean(bytes)
    hasCarriageReturn =
      hasAnomaly && bytes.firstOffset(of: Byte.carriageReturn, from: 0, to: bytes.count) < bytes.count
  }

  // Eight bytes are looked at as one word. Bytes below 0x80 have no carry into their neighbours when less than 0x80 is
  // added to each.
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private static func isClean(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset <= buffer.count &- 8 {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let beyondASCII = word & highBits
        if beyondASCII == 0 {
          guard isPlain(word) else { return false }
          offset &+= 8
          continue
        }
        // What stands before the first byte beyond ASCII, the rest replaced by spaces.
        let count = beyondASCII.trailingZeroBitCount / 8
        let rest = UInt64.max &<< UInt64(count * 8)
        guard isPlain((word & ~rest) | (ones &* 0x20 & rest)) else { return false }
        offset += count
        guard let end = endOfScalars(from: offset, in: buffer, of: bytes) else { return false }
        offset = end
      }
      return AnomalyScanner.anomalies(in: bytes, from: offset, to: bytes.count).isEmpty
    }
  }

  /// Whether eight ASCII bytes have no control characters but LF.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let isBelowSpace = ~(word &+ ones &* 0x60)
    let differsFromLineFeed = (word ^ ones &* 0x0A) &+ ones &* 0x7F
    let isDelete = word &+ ones
    return (isBelowSpace & differsFromLineFeed | isDelete) & highBits == 0
  }

  /// Where the scalars beyond ASCII that begin at an offset end, at the latest seven bytes before the end of the text;
  /// `nil` where one of them needs a closer look.
  @inline(__always)
  private static func endOfScalars(
    from start: Int, in buffer: UnsafeRawBufferPointer, of bytes: [UInt8]
  ) -> Int? {
    var offset = start
    while offset <= buffer.count &- 8 {
      let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if areIdeographs(word) {
        offset &+= 6
      } else if isCommon(word) {
        offset &+= 3
      } else if word & 0x80 == 0 {
        return offset
      } else {
        let unit = UTF8Decoding.unit(at: offset, in: bytes.span)
        guard let scalar = unit.scalar, AnomalyScanner.kind(of: scalar) == nil else { return nil }
        offset += unit.length
      }
    }
    return offset
  }

  /// Whether six of eight bytes are two scalars of three bytes whose first is one of 0xE4 to 0xEB: those whose bits 2 and
  /// 3 differ.
  @inline(__always)
  private static func areIdeographs(_ word: UInt64) -> Bool {
    word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0 && (word ^ word &>> 1) & 0x0400_0004 == 0x0400_0004
  }

  /// Whether the first three of eight bytes are a scalar that is surely not odd: not overlong, no surrogate, and none of
  /// those that `AnomalyScanner` knows.
  @inline(__always)
  private static func isCommon(_ word: UInt64) -> Bool {
    guard word & 0xC0_C0F0 == 0x80_80E0 else { return false }
    let second = word &>> 8 & 0xFF
    switch word & 0x0F {
    case 0x0, 0xD: return false
    case 0x2: return second != 0x80
    case 0xF: return second != 0xBB
    default: return true
    }
  }
}
