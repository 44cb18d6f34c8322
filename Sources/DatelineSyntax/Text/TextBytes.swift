#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a text while it is read.
typealias TextBytes = ArrayView<UInt8>

extension ArrayView<UInt8> {
  /// The offset of the first `byte` in `start..<end`, or `end` if there is none.
  @inline(__always)
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    buffer.span.firstOffset(of: byte, from: start, to: end)
  }

  /// The offset of the first `byte` in `start..<end`, or `end` if there is none, found sooner than by `firstOffset` where it
  /// is within 16 bytes.
  @inline(__always)
  func firstNearOffset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start >= 0, start <= count - 16 else { return firstOffset(of: byte, from: start, to: end) }
    let first = matches(of: byte, inWordAt: start)
    if first != 0 { return min(start &+ first.trailingZeroBitCount &>> 3, end) }
    let second = matches(of: byte, inWordAt: start &+ 8)
    if second != 0 { return min(start &+ 8 &+ second.trailingZeroBitCount &>> 3, end) }
    return firstOffset(of: byte, from: start &+ 16, to: end)
  }

  /// A word whose lowest set bit is in the first byte, in order of memory, of eight that is `byte`; 0 if none is.
  @inline(__always)
  private func matches(of byte: UInt8, inWordAt start: Int) -> UInt64 {
    precondition(start >= 0 && start <= count - 8, "no such bytes")
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: start, as: UInt64.self)
    // A byte's highest bit is set if it is zero, or if it is 1 and the byte below it is zero: the lowest one is right.
    let difference = UInt64(littleEndian: word) ^ (UInt64(byte) &* ones)
    return (difference &- ones) & ~difference & (ones &<< 7)
  }

  /// Whether the bytes from `offset` on begin with a text.
  @inline(__always)
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset <= buffer.count - length else { return false }
    for index in 0..<length where self[offset + index] != prefix.utf8Start[index] { return false }
    return true
  }

  /// Whether the bytes from `offset` on begin with a range of another text.
  @inline(__always)
  func hasPrefix(_ range: Range<Int>, of other: TextBytes, at offset: Int) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count, "no such bytes")
    guard offset >= 0, offset <= count - range.count, let base = UnsafeRawPointer(buffer.baseAddress),
      let otherBase = UnsafeRawPointer(other.buffer.baseAddress)
    else { return false }
    return memcmp(base + offset, otherBase + range.lowerBound, range.count) == 0
  }

  /// The bits that a function of a byte has for any of the bytes of a block.
  ///
  /// With a constant `count` and a function that doesn't branch, the compiler makes the loop one of vectors.
  @inline(__always)
  func union(from start: Int, count: Int, _ bits: (UInt8) -> UInt8) -> UInt8 {
    precondition(start >= 0 && start <= buffer.count - count, "no such bytes")
    var union: UInt8 = 0
    for offset in start..<(start &+ count) { union |= bits(buffer[offset]) }
    return union
  }

  /// The bits that a function of a byte has for any of the bytes of a range. It should be one that doesn't branch.
  @inline(__always)
  func union(in range: Range<Int>, _ bits: (UInt8) -> UInt8) -> UInt8 {
    let blockSize = 16
    guard range.count >= blockSize else {
      return range.reduce(0) { $0 | bits(self[$1]) }
    }
    // The last block begins within the one before it.
    let last = range.upperBound - blockSize
    var union = union(from: last, count: blockSize, bits)
    for start in stride(from: range.lowerBound, to: last, by: blockSize) {
      union |= self.union(from: start, count: blockSize, bits)
    }
    return union
  }

  /// Whether a range of bytes comes before another in the order of their values, a shorter one before its extensions.
  func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    precondition(left.lowerBound >= 0 && left.upperBound <= count, "no such bytes")
    precondition(right.lowerBound >= 0 && right.upperBound <= count, "no such bytes")
    guard let base = UnsafeRawPointer(buffer.baseAddress) else { return false }
    let order = memcmp(base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
    return order != 0 ? order < 0 : left.count < right.count
  }

  /// The scalar or ill-formed bytes that begin at an offset.
  func unit(at offset: Int) -> UTF8Decoding.Unit {
    UTF8Decoding.unit(at: offset, in: buffer.span)
  }
}
