/// Reads the characters of a path: Unicode scalars, and each byte that is not UTF-8 as a number above them.
struct PathDecoder {
  private let bytes: ArraySlice<UInt8>
  private var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The next character, or `nil` at the end.
  mutating func next() -> UInt32? {
    guard offset < bytes.endIndex else { return nil }
    let lead = bytes[offset]
    if lead < 0x80 {
      offset += 1
      return UInt32(lead)
    }
    let count =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard count > 1, bytes.endIndex - offset >= count else { return stray(lead) }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for position in offset + 1..<offset + count {
      guard bytes[position] & 0xC0 == 0x80 else { return stray(lead) }
      value = value << 6 | UInt32(bytes[position] & 0x3F)
    }
    // Overlong forms, surrogates and numbers above the last scalar are not UTF-8 either.
    let least: UInt32 = count == 2 ? 0x80 : count == 3 ? 0x800 : 0x1_0000
    guard value >= least, Unicode.Scalar(value) != nil else { return stray(lead) }
    offset += count
    return value
  }

  private mutating func stray(_ byte: UInt8) -> UInt32 {
    offset += 1
    return 0x11_0000 + UInt32(byte)
  }
}
