import ArgumentParser
import DatelineArchive

/// One of several equal parts of an archive: `2/4`.
struct Shard: Hashable, Sendable {
  let number: Int
  let count: Int

  /// Reads `K/N`, with K from 1 to N.
  init(_ text: String) throws(ValidationError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Self.number(parts[0]), let count = Self.number(parts[1]), count > 0
    else {
      throw ValidationError("a shard is written as K/N, as in 2/4")
    }
    guard number >= 1, number <= count else {
      let nearest = "\(min(max(number, 1), count))/\(count)"
      throw ValidationError(
        "the shards of \(count) are 1/\(count) to \(count)/\(count); did you mean '\(nearest)'?")
    }
    self.number = number
    self.count = count
  }

  private static func number(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
    return Int(text)
  }

  /// Whether a file belongs to this shard: always the same answer, on every machine.
  func contains(_ path: ArchivePath) -> Bool {
    guard count > 1 else { return true }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The low bits of FNV depend on the low bits of the bytes alone.
    hash ^= hash >> 32
    return hash % UInt64(count) == UInt64(number - 1)
  }
}
