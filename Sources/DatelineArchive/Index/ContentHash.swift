/// A 64-bit hash of bytes, to compare texts of different pages without keeping them.
///
/// The hash is seeded once per process, so that no archive can be made in which two texts are taken for one. By chance
/// that happens to one pair in 10^19.
enum ContentHash {
  static let seed = UInt64.random(in: .min ... .max)
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some of the bytes.
  static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return 0 }
    return bytes.withUnsafeBytes { hash(UnsafeRawBufferPointer(rebasing: $0[range]), seed) }
  }

  /// The hash of all bytes; where it was made by another process, with the seed of that one.
  static func hash(_ bytes: [UInt8], seed: UInt64 = seed) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed) }
  }

  private static func hash(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mix(state, seed, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mix(mix(state, seed, rest), seed, multiplier)
  }

  private static func mix(_ state: UInt64, _ seed: UInt64, _ word: UInt64) -> UInt64 {
    let product = (state ^ word ^ multiplier).multipliedFullWidth(by: seed | 1)
    return product.high ^ product.low &+ state.rotated
  }
}

extension UInt64 {
  fileprivate var rotated: UInt64 { self << 29 | self >> 35 }
}
