#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a text while it is read: a view that can be kept and passed on without counting references, as an array
/// can't.
///
/// Every access is checked, so no text can lead outside it. What isn't checked is that the text is still there:
/// `read` is the only way to a view, and whoever takes one must let go of it before `read` returns.
struct TextBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  private init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  /// Calls a closure with a view of an array's bytes, which is good until it returns.
  @inline(__always)
  static func read<Result>(_ bytes: [UInt8], _ body: (TextBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(TextBytes($0)) }
  }

  var count: Int { buffer.count }

  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    precondition(UInt(bitPattern: offset) < UInt(bitPattern: buffer.count), "no such byte")
    return buffer[offset]
  }

  /// The offset of the first `byte` in `start..<end`, or `end` if there is none.
  @inline(__always)
  func firstOffset(of byte: UInt8, from start: Int, to end: Int) -> Int {
    guard start < end else { return end }
    precondition(start >= 0 && end <= buffer.count, "no such bytes")
    guard let base = UnsafeRawPointer(buffer.baseAddress),
      let found = memchr(base + start, Int32(byte), end &- start)
    else { return end }
    return UnsafeRawPointer(found) - base
  }

  /// Whether the bytes from `offset` on begin with a text.
  @inline(__always)
  func hasPrefix(_ prefix: StaticString, at offset: Int) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard offset >= 0, offset <= buffer.count - length else { return false }
    for index in 0..<length where self[offset + index] != prefix.utf8Start[index] { return false }
    return true
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

  /// The scalar or ill-formed bytes that begin at an offset.
  func unit(at offset: Int) -> UTF8Decoding.Unit {
    UTF8Decoding.unit(at: offset, in: buffer.span)
  }
}
