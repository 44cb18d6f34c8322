/// Whether a text has bytes that need a closer look, found in one pass over all of it.
///
/// Most pages have none, and for them no byte is looked at again.
struct ByteCensus {
  /// Whether there is a CR.
  let hasCarriageReturn: Bool
  /// Whether there is an anomaly, a CR included.
  let hasAnomaly: Bool

  init(_ bytes: [UInt8]) {
    // A byte is judged with the three before it, so the first three are looked at one by one.
    let head = 3
    let size = Block.scalarCount
    guard bytes.count >= head + size else {
      hasCarriageReturn = bytes.contains(Byte.carriageReturn)
      hasAnomaly = !AnomalyScanner.anomalies(in: bytes, from: 0, to: bytes.count).isEmpty
      return
    }
    var verdict = Verdict()
    bytes.withUnsafeBytes { buffer in
      let last = buffer.count - size
      var offset = head
      while true {
        verdict.judge(
          buffer.loadUnaligned(fromByteOffset: offset, as: Block.self),
          buffer.loadUnaligned(fromByteOffset: offset - 1, as: Block.self),
          buffer.loadUnaligned(fromByteOffset: offset - 2, as: Block.self),
          buffer.loadUnaligned(fromByteOffset: offset - 3, as: Block.self))
        if offset == last { break }
        // The last block may overlap the one before it; judging a byte twice does no harm.
        offset = min(offset + size, last)
      }
    }
    let count = bytes.count
    let isCutOff = bytes[count - 1] >= 0xC0 || bytes[count - 2] >= 0xE0 || bytes[count - 3] >= 0xF0
    hasCarriageReturn = !Self.isZero(verdict.returns) || bytes[..<head].contains(Byte.carriageReturn)
    hasAnomaly =
      hasCarriageReturn || isCutOff || !Self.isZero(verdict.faults)
      || !AnomalyScanner.anomalies(in: bytes, from: 0, to: head).isEmpty
  }

  private typealias Block = SIMD16<UInt8>

  private static func isZero(_ block: Block) -> Bool {
    let halves = unsafeBitCast(block, to: SIMD2<UInt64>.self)
    return halves[0] | halves[1] == 0
  }

  // Only operations between two vectors become single instructions; those with a scalar, and those that change a mask
  // in place, are loops over the lanes. So masks are kept as vectors, whose lanes are 0 or 255.

  @inline(__always)
  private static func equal(_ block: Block, _ byte: UInt8) -> Block {
    unsafeBitCast(block .== Block(repeating: byte), to: Block.self)
  }

  @inline(__always)
  private static func atLeast(_ block: Block, _ byte: UInt8) -> Block {
    unsafeBitCast(block .>= Block(repeating: byte), to: Block.self)
  }

  /// What has been seen: lanes that are not zero.
  private struct Verdict {
    var returns = Block(repeating: 0)
    var faults = Block(repeating: 0)

    /// Judges the bytes `b0` by the one, two and three bytes before each.
    ///
    /// The rules for well-formed UTF-8 are those of the Unicode Standard, table 3-7.
    @inline(__always)
    mutating func judge(_ b0: Block, _ b1: Block, _ b2: Block, _ b3: Block) {
      returns = returns | equal(b0, Byte.carriageReturn)
      faults = faults | (~atLeast(b0, 0x20) & ~equal(b0, Byte.lineFeed)) | equal(b0, 0x7F)
      if isZero((b0 | b1 | b2 | b3) & Block(repeating: 0x80)) { return }

      let isContinuation = equal(b0 & Block(repeating: 0xC0), 0x80)
      let needsContinuation = atLeast(b1, 0xC0) | atLeast(b2, 0xE0) | atLeast(b3, 0xF0)
      faults = faults | (isContinuation ^ needsContinuation)
      faults = faults | equal(b0 & Block(repeating: 0xFE), 0xC0) | atLeast(b0, 0xF5)
      // Overlong forms, surrogates and values above U+10FFFF. Also C1 controls, which 0xC2 begins.
      let isFrom0x90 = atLeast(b0, 0x90)
      let isFrom0xA0 = atLeast(b0, 0xA0)
      faults = faults | ((equal(b1, 0xE0) | equal(b1, 0xC2)) & ~isFrom0xA0)
      faults = faults | (equal(b1, 0xED) & isFrom0xA0)
      faults = faults | (equal(b1, 0xF0) & ~isFrom0x90) | (equal(b1, 0xF4) & isFrom0x90)
      // U+2028, U+2029 and U+FEFF.
      faults = faults | (equal(b2, 0xE2) & equal(b1, 0x80) & equal(b0 & Block(repeating: 0xFE), 0xA8))
      faults = faults | (equal(b2, 0xEF) & equal(b1, 0xBB) & equal(b0, 0xBF))
    }
  }
}
