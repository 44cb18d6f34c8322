import Synchronization

/// A 64-bit hash of bytes, to compare texts of different pages without keeping them.
///
/// The hash is seeded once per process, so that no archive can be made in which two texts are taken for one. By chance
/// that happens to one pair in 10^19.
enum ContentHash {
  static let seed = chosen.withLock { seed in
    let own = seed ?? .random(in: .min ... .max)
    seed = own
    return own
  }

  private static let chosen = Mutex<UInt64?>(nil)

  /// Hashes with the seed of an earlier process, whose hashes were kept.
  ///
  /// - Returns: whether that is the seed: once anything was hashed it stays as it is.
  static func adopt(_ seed: UInt64) -> Bool {
    chosen.withLock { $0 = $0 ?? seed }
    return Self.seed == seed
  }

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some of the bytes.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { hash(UnsafeRawBufferPointer(rebasing: $0[range]), seed) }
  }

  /// The hash of a slice.
  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed) }
  }

  /// The hash of all bytes; where it was made by another process, with the seed of that one.
  static func hash(_ bytes: [UInt8], seed: UInt64 = seed) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed) }
  }

  /// The hash of a number.
  static func hash(_ number: Int) -> UInt64 {
    fold(seed, UInt64(bitPattern: Int64(number)), multiplier, seed)
  }

  /// Sixteen bytes are folded in with one multiplication, as in wyhash; the last ones overlap those before them.
  private static func hash(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    let count = bytes.count
    var state = seed ^ UInt64(truncatingIfNeeded: count)
    guard count >= 16 else {
      var words: (UInt64, UInt64) = (0, 0)
      for offset in 0..<count {
        words = (words.0 << 8 | words.1 >> 56, words.1 << 8 | UInt64(bytes[offset]))
      }
      return fold(fold(state, words.0, words.1, seed), multiplier, 0, seed)
    }
    var offset = 0
    while offset <= count - 16 {
      state = fold(state, word(bytes, offset), word(bytes, offset + 8), seed)
      offset += 16
    }
    state = fold(state, word(bytes, count - 16), word(bytes, count - 8), seed)
    return fold(state, multiplier, 0, seed)
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func fold(_ state: UInt64, _ left: UInt64, _ right: UInt64, _ seed: UInt64) -> UInt64 {
    let product = (state ^ left ^ multiplier).multipliedFullWidth(by: right ^ seed)
    return product.high ^ product.low ^ (state << 29 | state >> 35)
  }
}
