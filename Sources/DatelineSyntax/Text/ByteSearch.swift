#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Span<UInt8> {
  /// Whether a byte is in a range, searched for by the C library.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    withUnsafeBytes { buffer in
      let buffer = UnsafeRawBufferPointer(rebasing: buffer[range])
      guard let base = buffer.baseAddress else { return false }
      return memchr(base, Int32(byte), buffer.count) != nil
    }
  }
}

extension [UInt8] {
  /// The offset of the first `byte` in `start..<end`, or `end` if there is none.
  ///
  /// The C library searches many bytes at a time, which a loop in Swift does not.
  @inline(__always)
  package func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    precondition(start >= 0 && end <= count)
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(byte), end - start)
      else { return end }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether both hold the same bytes, compared by the C library, many at a time.
  package func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return withUnsafeBytes { own in
      other.withUnsafeBytes { other in
        guard let own = own.baseAddress, let other = other.baseAddress else { return true }
        return memcmp(own, other, count) == 0
      }
    }
  }

  /// Whether the bytes from `offset` on begin with a text, which costs no reference.
  @inline(__always)
  package func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + count <= self.count else { return false }
    for index in 0..<count where self[offset + index] != prefix.utf8Start[index] { return false }
    return true
  }

  /// Whether the bytes from `offset` on begin with `prefix`.
  func hasPrefix(_ prefix: [UInt8], at offset: Int) -> Bool {
    guard offset + prefix.count <= count else { return false }
    for index in prefix.indices where self[offset + index] != prefix[index] { return false }
    return true
  }
}
