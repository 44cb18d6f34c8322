/// Whether a text has bytes that need a closer look, found in one pass over all of it.
///
/// Most pages have none, and for them no byte is looked at again.
enum ByteCensus {
  /// The bytes that are judged at once, without a branch.
  private static let blockSize = 64
  /// The bytes before a block that it takes to judge it: all but the last byte of the longest plain scalar.
  private static let lookBehind = 2

  /// Whether a text has no anomaly; a CR is one.
  static func isClean(_ bytes: [UInt8]) -> Bool {
    guard var offset = endOfCleanUnits(in: bytes, from: 0, to: min(lookBehind, bytes.count)) else {
      return false
    }
    while offset < bytes.count {
      // The last block begins within the one before it.
      let block = min(offset, bytes.count - blockSize)
      if block >= lookBehind, isPlain(bytes, blockAt: block) {
        offset = block + blockSize
        continue
      }
      let end = min(offset + blockSize, bytes.count)
      let unit = startOfUnit(before: offset, in: bytes)
      guard let next = endOfCleanUnits(in: bytes, from: unit, to: end) else { return false }
      offset = next
    }
    // A block doesn't tell whether its last scalar is finished.
    let last = startOfUnit(before: bytes.count, in: bytes)
    return endOfCleanUnits(in: bytes, from: last, to: bytes.count) != nil
  }

  // MARK: Unit by unit

  /// Where the units end that begin at an offset, at the earliest at `end`; `nil` where one of them is an anomaly.
  private static func endOfCleanUnits(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      let unit = UTF8Decoding.unit(at: offset, in: bytes.span)
      guard let scalar = unit.scalar, AnomalyScanner.kind(of: scalar) == nil else { return nil }
      offset += unit.length
    }
    return offset
  }

  /// Where the unit begins that the byte before an offset belongs to, if all before it are clean.
  private static func startOfUnit(before offset: Int, in bytes: [UInt8]) -> Int {
    var start = max(0, offset - 1)
    while start > 0, start > offset - 4, UTF8Decoding.isContinuation(bytes[start]) { start -= 1 }
    return start
  }

  // MARK: Block by block

  /// Whether no byte of a block needs a closer look.
  @inline(__always)
  private static func isPlain(_ bytes: [UInt8], blockAt start: Int) -> Bool {
    precondition(start >= lookBehind && start + blockSize <= bytes.count)
    return bytes.withUnsafeBufferPointer { bytes in
      var oddity: UInt8 = 0
      // A loop of a known length over arithmetic alone, which the compiler makes one of vectors.
      for offset in start..<(start &+ blockSize) {
        oddity |= Self.oddity(of: bytes[offset], after: bytes[offset &- 1], bytes[offset &- 2])
      }
      return oddity == 0
    }
  }

  /// 0 if a byte is part of a scalar of one to three bytes that is surely well-formed and no anomaly, as far as it and the
  /// two before it tell.
  ///
  /// It may be 1 for others too: for all scalars of four bytes, and for some that begin with E0, ED, EF or hold 80 A8.
  @inline(__always)
  private static func oddity(of byte: UInt8, after previous: UInt8, _ beforeThat: UInt8) -> UInt8 {
    // A continuation byte stands behind each lead byte, two behind one of E0 and above, and nowhere else.
    let isContinuation = Byte.flag(byte & 0xC0 == 0x80)
    let isMisplaced = isContinuation ^ (Byte.flag(previous >= 0xC0) | Byte.flag(beforeThat >= 0xE0))
    // Leads of four bytes and bytes that are in no UTF-8, moved round to stand below the control characters.
    let isControlOrLong =
      Byte.flag(byte &+ 0x10 < 0x30) & Byte.flag(byte != Byte.lineFeed) | Byte.flag(byte == 0x7F)
    // Leads that begin overlong forms or surrogates.
    let isOddLead = Byte.flag(byte & 0xFE == 0xC0) | Byte.flag(byte == 0xE0) | Byte.flag(byte == 0xED)
    // C1 control characters, U+FEFF, U+2028 and U+2029.
    let isOddPair =
      Byte.flag(previous == 0xC2) & Byte.flag(byte < 0xA0) | Byte.flag(previous == 0xEF)
      & Byte.flag(byte == 0xBB)
      | Byte.flag(previous == 0x80) & Byte.flag(byte & 0xFE == 0xA8)
    return isMisplaced | isControlOrLong | isOddLead | isOddPair
  }
}
