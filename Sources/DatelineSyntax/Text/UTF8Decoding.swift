/// Reading UTF-8 that may be ill-formed.
///
/// Text is cut into units: a well-formed scalar, or a maximal ill-formed subpart as the Unicode Standard
/// (chapter 3) and the WHATWG decoder define it. Such a subpart stands for one U+FFFD. Units don't depend on
/// where reading began, so any offset can be rounded to one.
public enum UTF8Decoding {
  /// One scalar, or one maximal ill-formed subpart.
  public struct Unit: Hashable, Sendable {
    /// The number of bytes, 1 to 4; 0 only beyond the end of the text.
    public let length: Int
    /// The scalar, or `nil` where the bytes are ill-formed.
    public let scalar: Unicode.Scalar?

    /// The number of UTF-16 code units; an ill-formed subpart counts as U+FFFD.
    public var utf16Length: Int {
      guard length > 0 else { return 0 }
      return (scalar?.value ?? 0xFFFD) > 0xFFFF ? 2 : 1
    }
  }

  /// The unit that begins at the byte offset `offset`, which should be the start of one.
  ///
  /// Its length is 0 where `offset` lies outside `bytes`.
  public static func unit(at offset: Int, in bytes: Span<UInt8>) -> Unit {
    guard offset >= 0, offset < bytes.count else { return Unit(length: 0, scalar: nil) }
    let lead = bytes[offset]
    if lead < 0x80 { return Unit(length: 1, scalar: Unicode.Scalar(lead)) }

    // What may follow depends on the lead: no overlong forms, no surrogates, nothing above U+10FFFF.
    let count: Int
    var value: UInt32
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: (count, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF:
      (count, value) = (3, UInt32(lead & 0x0F))
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      (count, value) = (4, UInt32(lead & 0x07))
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return Unit(length: 1, scalar: nil)
    }

    var length = 1
    while length < count {
      guard length < bytes.count - offset else { return Unit(length: length, scalar: nil) }
      let byte = bytes[offset + length]
      guard length == 1 ? second.contains(byte) : isContinuation(byte) else {
        return Unit(length: length, scalar: nil)
      }
      value = value << 6 | UInt32(byte & 0x3F)
      length += 1
    }
    return Unit(length: count, scalar: Unicode.Scalar(value))
  }

  /// Whether a scalar of three bytes begins at an offset inside the text, as far as that shows at a glance: its lead is one
  /// that any two continuation bytes may follow. Nearly all Chinese characters have such leads.
  @inline(__always)
  static func isPlainTriple(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    (0xE1...0xEC).contains(bytes[offset]) && offset + 2 < bytes.count && isContinuation(bytes[offset + 1])
      && isContinuation(bytes[offset + 2])
  }

  /// The start of the unit that the byte offset `offset` lies inside, or `offset` itself where a unit begins.
  ///
  /// Offsets outside the text are clamped to its ends.
  public static func unitStart(atOrBefore offset: Int, in bytes: Span<UInt8>) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < bytes.count else { return bytes.count }
    guard isContinuation(bytes[offset]) else { return offset }
    var start = offset
    // A unit has four bytes at most, so its lead is at most three bytes back.
    while start > 0, offset - start < 3 {
      start -= 1
      if !isContinuation(bytes[start]) {
        return start + unit(at: start, in: bytes).length > offset ? start : offset
      }
    }
    return offset
  }

  /// Whether the byte offset `offset` lies inside a well-formed scalar, so that cutting there would break it.
  public static func cutsScalar(at offset: Int, in bytes: Span<UInt8>) -> Bool {
    let start = unitStart(atOrBefore: offset, in: bytes)
    return start < offset && offset < bytes.count && unit(at: start, in: bytes).scalar != nil
  }

  /// Whether `byte` can only continue a scalar, never begin one.
  static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}
