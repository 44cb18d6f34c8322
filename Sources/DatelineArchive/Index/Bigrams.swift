/// Which pairs of neighbouring bytes a text has, by a hash of each: a cheap sign of how alike two texts are.
public struct Bigrams: Hashable, Sendable {
  private var bits = SIMD4<UInt64>()

  /// Collects the pairs of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ bytes: [UInt8]) {
    // Each place is as likely as any other, so that choosing among them by a branch would be guessed wrong each time.
    var previous: UInt32 = 0
    for byte in bytes {
      let hash = ((previous << 8 | UInt32(byte)) &* 0x9E37_79B1) >> 24
      bits[Int(truncatingIfNeeded: hash >> 6)] |= 1 &<< UInt64(hash & 63)
      previous = UInt32(byte)
    }
  }

  /// Whether at most `limit` edits may lie between two texts. It may say yes too often, never no wrongly.
  public func mayBeNear(_ other: Bigrams, limit: Int) -> Bool {
    let difference = bits ^ other.bits
    var count = 0
    for lane in 0..<4 { count += difference[lane].nonzeroBitCount }
    // An edit changes at most two pairs of each text, a swap of neighbours three.
    return count <= 6 * limit
  }
}
