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
      while offset + 8 <= buffer.count {
        let word = UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let beyondASCII = word & highBits
        if beyondASCII == 0 {
          guard isPlain(word) else { return false }
          offset += 8
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

  /// Where the scalars beyond ASCII that begin at an offset end; `nil` where one of them needs a closer look.
  @inline(__always)
  private static func endOfScalars(
    from start: Int, in buffer: UnsafeRawBufferPointer, of bytes: [UInt8]
  ) -> Int? {
    var offset = start
    while offset + 4 <= buffer.count, buffer[offset] >= 0x80 {
      let word = UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
      let lead = UInt8(truncatingIfNeeded: word)
      // Three bytes of which none is overlong, a surrogate or one of the odd scalars below: nearly all of them.
      if lead &- 0xE3 <= 0xEC - 0xE3, word & 0xC0_C000 == 0x80_8000 {
        offset += 3
        continue
      }
      let unit = UTF8Decoding.unit(at: offset, in: bytes.span)
      guard let scalar = unit.scalar, AnomalyScanner.kind(of: scalar) == nil else { return nil }
      offset += unit.length
    }
    // The last bytes are left to whoever looks at them one by one.
    return offset
  }
}
